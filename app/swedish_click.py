"""click in Swedish: headings of the help texts, and what is said of a command line that is not understood."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

_Function = TypeVar("_Function", bound=Callable[..., Any])


class NamedPath(click.Path):
    """A path that is said: an empty one, as from an unset variable, is not the working folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 — click's
        """As click does, but never from nothing."""
        if not str(value).strip():
            self.fail("", param, ctx)
        return super().convert(value, param, ctx)


class _SwedishHelp(click.Command):
    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Användning: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        if records:
            with formatter.section("Val"):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Visa den här hjälpen."
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [piece.replace("[OPTIONS]", "[VAL]") for piece in super().collect_usage_pieces(ctx)]


class SwedishCommand(_SwedishHelp):
    """A command whose help is in Swedish."""


class SwedishGroup(_SwedishHelp, click.Group):
    """A group whose help is in Swedish."""

    command_class = SwedishCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then the commands with the first sentence of each."""
        super().format_options(ctx, formatter)
        with formatter.section("Kommandon"):
            formatter.write_dl([(name, self.commands[name].get_short_help_str(90)) for name in self.list_commands(ctx)])

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        """What stands behind the program's name."""
        return ["[VAL]", "KOMMANDO", "…"]

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        """In the order they are used, not of the alphabet."""
        return list(self.commands)


def explain(error: click.UsageError) -> str:
    """One Swedish sentence on what was wrong with the command line, with what to do."""
    return f"{_fault(error)} Se «belagg --help»."


def _fault(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f" Menade du {error.possibilities[0]}?" if error.possibilities else ""
        return f"Okänt val {error.option_name}.{near}"
    if isinstance(error, click.exceptions.NoSuchCommand):
        return f"Okänt kommando {error.command_name}."
    if isinstance(error, click.MissingParameter):
        return f"{_name(error.param)} saknas."
    if isinstance(error, click.BadOptionUsage):
        return f"{error.option_name} används fel: ange ett värde, och bara ett."
    if isinstance(error, click.BadParameter):
        return f"{_name(error.param)} kan inte vara så: {_expected(error.param)}."
    return f"Kommandoraden går inte att tolka: {error.message}"


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return "Ett värde"
    return (
        parameter.opts[0]
        if isinstance(parameter, click.Option)
        else parameter.make_metavar(click.Context(click.Command("")))
    )


def _expected(parameter: click.Parameter | None) -> str:
    """What a value of the parameter's type looks like."""
    kind = parameter.type if parameter else None
    if isinstance(kind, click.Choice):
        return f"välj bland {', '.join(map(str, kind.choices))}"
    if isinstance(kind, click.DateTime):
        return "skriv dagen som ÅÅÅÅ-MM-DD"
    if isinstance(kind, click.IntRange):
        return f"skriv ett heltal mellan {kind.min} och {kind.max}"
    return "filen eller mappen finns inte eller går inte att läsa"
