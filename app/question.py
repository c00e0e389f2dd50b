"""What is asked: the words of a question that an answer has to do with."""

from __future__ import annotations

from index.swedish import words

FUNCTION_WORDS = frozenset(
    "alla allt att av bara blev bli blir da de dem den denna deras dess dessa det detta dig din ditt dina du då där därför "
    "efter eller en enligt er era ett fanns finns fick för före från få får ge genom gör gjorde går ha hade han har hans "
    "hen henne hennes hon honom hur här i icke in inför inget inte innan inom ja jag kan kom kommer kunde ligger man med "
    "medan men mer mellan mig min mitt mina mot mycket måste ni nu när någon något några nån nåt och också om oss på "
    "redan säger sa samma sedan sig sin sina sitt ska skall skulle som så sådan till tills under upp ur ut utan vad var "
    "vara varför vara varit varje vart vem vems vet vi via vid vidare vilka vilken vilket vill var vår våra vårt vårt år "
    "är även åt över the of and what who which how why when where is are was were did does do in on at to for by about".split()
)
"""Words that say how a question is put, not what it is about: no answer is found or missed by them."""


def content_words(question: str) -> list[str]:
    """The words of `question` that carry its matter, in order; all of them where nothing else would be left."""
    asked = words(question)
    return [word for word in asked if word not in FUNCTION_WORDS] or asked
