"""A fuzzer: the documents of the demo archive, changed at random in ways that their formats understand."""
