"""The pages of the web app: each parses its address, calls `app`'s functions and renders."""
