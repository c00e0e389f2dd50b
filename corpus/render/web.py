"""Minutes as a page of the region's public web site: menus, cookie notice, contact box and footer around the text."""

from __future__ import annotations

from html import escape
from string import Template
from typing import TYPE_CHECKING

from corpus.render.markup import Heading, Items, Mark, Paragraph, Table, bold_runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.render.markup import Node, Source

_MENU = ("Hälsa och vård", "Kollektivtrafik", "Kultur", "Regional utveckling", "Politik och påverkan", "Jobba hos oss")

_PAGE = Template("""<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>$title - $site</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="$body, anteckningar från mötet $date.">
<meta property="article:published_time" content="${published}T10:12:00$zone_published">
<meta property="article:modified_time" content="${changed}T08:40:00$zone_changed">
<link rel="stylesheet" href="/resurser/stil.css">
<script>window.dataLayer = window.dataLayer || [];
function visaMeny() { document.body.classList.toggle("meny"); }</script>
</head>
<body>
<a class="skip" href="#innehall">Hoppa till innehåll</a>
<div class="kakor" role="dialog" aria-label="Kakor">
<p>Vi använder kakor för att webbplatsen ska fungera. <a href="/kakor">Läs mer om kakor</a></p>
<button>Godkänn alla</button> <button>Bara nödvändiga</button>
</div>
<header>
<a class="logotyp" href="/">$site</a>
<form action="/sok"><label for="sok">Sök på webbplatsen</label><input id="sok" name="q"><button>Sök</button></form>
<nav aria-label="Huvudmeny"><ul>
$menu
</ul></nav>
</header>
<nav class="smulor" aria-label="Du är här">
$crumbs
</nav>
<div class="sida">
$side<main id="innehall">
<article>
$content
</article>
$contact<p class="datum">Publicerad: <time datetime="$published">$published</time> | Senast ändrad:
<time datetime="$changed">$changed</time></p>
<p class="hjalp">Hade du nytta av informationen på sidan? <button>Ja</button> <button>Nej</button></p>
</main>
</div>
<footer>
<p>$site, Box 100, 100 00 Ekesunda. Växel: 0000-10 00 00</p>
<ul><li><a href="/om">Om webbplatsen</a></li><li><a href="/tillganglighet">Tillgänglighetsredogörelse</a></li>
<li><a href="/personuppgifter">Så behandlar vi personuppgifter</a></li></ul>
</footer>
</body>
</html>
""")


def render_web(source: Source) -> bytes:
    """The HTML page of `source`, UTF-8."""
    crumbs = source["path"].split(" / ")
    page = _PAGE.substitute(
        {name: escape(value) for name, value in source.fields.items() if name not in {"side_menu", "contact"}},
        menu=_links(_MENU),
        side=_side_menu(source.parts("side_menu")),
        contact=_contact(source.parts("contact")),
        zone_published=_zone(source["published"]),
        zone_changed=_zone(source["changed"]),
        crumbs="\n".join(f'<a href="#">{escape(part)}</a> /' for part in crumbs),
        content="\n".join(_markup(node) for node in source.nodes),
    )
    return page.encode()


def _links(names: Iterable[str]) -> str:
    return "\n".join(f'<li><a href="#">{escape(name)}</a></li>' for name in names)


def _zone(day: str) -> str:
    """The offset from UTC: summer time by month, near enough for the time a page was published."""
    return "+02:00" if 4 <= int(day[5:7]) <= 10 else "+01:00"


def _side_menu(names: list[str]) -> str:
    if not names:
        return ""
    return f'<nav class="sidomeny" aria-label="Undermeny"><ul>\n{_links(names)}\n</ul></nav>\n'


def _contact(lines: list[str]) -> str:
    """The box with whom to ask: name, title, address; several people follow each other."""
    if not lines:
        return ""
    text = "<br>".join(_address(line) if "@" in line else escape(line) for line in lines)
    return f'<section class="kontakt">\n<h2>Kontakt</h2>\n<p>{text}</p>\n</section>\n'


def _address(line: str) -> str:
    return f'\n<a href="mailto:{escape(line)}">{escape(line)}</a>'


def _markup(node: Node) -> str:
    if isinstance(node, Heading):
        return f"<h{node.level}>{escape(node.text)}</h{node.level}>"
    if isinstance(node, Items):
        tag = "ol" if node.ordered else "ul"
        start = f' start="{node.start}"' if node.start > 1 else ""
        return f"<{tag}{start}>" + "".join(f"\n<li>{_inline(item)}</li>" for item in node.items) + f"\n</{tag}>"
    if isinstance(node, Table):
        return _table(node)
    if isinstance(node, Mark):
        return f'<p class="diarienummer">{escape(node.argument)}</p>' if node.name == "dnr" else "<hr>"
    if isinstance(node, Paragraph):
        return f"<p>{_inline(node.text)}</p>"
    raise TypeError(f"no HTML for {node}")


def _inline(text: str) -> str:
    parts = (f"<strong>{escape(part)}</strong>" if bold else escape(part) for part, bold in bold_runs(text))
    return "".join(parts).replace("\n", "<br>\n")


def _table(table: Table) -> str:
    lines = ["<table>"]
    for number, row in enumerate(table.rows):
        tag = "th" if table.has_head and number == 0 else "td"
        lines.append("<tr>" + "".join(f"<{tag}>{_inline(cell)}</{tag}>" for cell in row) + "</tr>")
    return "\n".join([*lines, "</table>"])
