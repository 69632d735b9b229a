"""Tags and filters of the design system. `README.md` of the web shell shows each in use."""

import json
from collections.abc import Sequence
from typing import Any

import segno
from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info

from ubia.care import words as care
from ubia.charter import money
from ubia.web import charts, tables, wording

register = template.Library()
BOXES = {"info": "info", "good": "check", "ask": "ask", "problem": "problem"}


@register.filter
def sheets(names: str) -> list[str]:
    """Return the paths of the style sheets with these names."""
    return [f"css/{name}.css" for name in names.split()]


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon of `icons.svg`; decoration only, a word must stand beside it."""
    return format_html(
        '<svg class="icon icon-{}" aria-hidden="true"><use href="{}#{}"/></svg>', name, static("icons/icons.svg"), name
    )


@register.simple_tag
def language_name() -> str:
    """Return the current language's own name."""
    return str(get_language_info(get_language() or "en")["name_local"]).capitalize()


@register.inclusion_tag("ubia/parts/side.html")
def side(side: str) -> dict[str, object]:
    """Show `community`, `health` or `both` with icon and word."""
    return {"side": side, "word": wording.word_of(wording.SIDES, side).text}


@register.simple_tag
def side_word(side: str) -> object:
    """Return the word for a side alone."""
    return wording.word_of(wording.SIDES, side).text


@register.inclusion_tag("ubia/parts/state.html")
def state(code: str) -> dict[str, object]:
    """Show the word of a state (`written`, `to_settle`, `paid` …) with its icon."""
    word = wording.word_of(wording.STATES, code)
    return {"word": word.text, "icon": word.icon, "tone": word.tone}


@register.simple_tag
def channel(code: str) -> SafeString:
    """Show by which way an entry came."""
    word = wording.word_of(wording.CHANNELS, code)
    return format_html("{} {}", icon(word.icon), word.text)


@register.simple_block_tag(takes_context=True)
def card(context: template.RequestContext, content: str, title: str = "", side: str = "") -> SafeString:
    """`{% card title=… side=… %} … {% endcard %}`: a sheet with its heading and, if given, its side's edge."""
    return _drawn("card", context, content=content, title=title, side=side)


@register.simple_block_tag(takes_context=True)
def box(context: template.RequestContext, content: str, kind: str, title: str = "", do: str = "") -> SafeString:
    """`{% box "problem" title=… do=… %} … {% endbox %}`: what happened and what to do; info, good, ask or problem."""
    return _drawn("box", context, content=content, kind=kind, title=title, do=do, icon=BOXES[kind])


@register.inclusion_tag("ubia/parts/page_head.html")
def page_head(
    title: str, lead: str = "", side: str = "", role: str = "", place: str = "", crumbs: Sequence[Any] = ()
) -> dict[str, object]:
    """Head a page: `crumbs` are (label, address) pairs, the last one without address."""
    return {"title": title, "lead": lead, "side": side, "role": role, "place": place, "crumbs": crumbs}


@register.inclusion_tag("ubia/parts/table.html")
def show_table(
    caption: str, columns: Sequence[Any], rows: Sequence[Sequence[Any]], total: Sequence[Any] = (), stacks: bool = True
) -> dict[str, Any]:
    """Draw a table that becomes cards on a phone; `tables.table` says what columns and cells may be."""
    return tables.table(caption, columns, rows, total) | {"stacks": stacks}


@register.inclusion_tag("ubia/parts/bars.html")
def bar_chart(title: str, series: Sequence[str], rows: Sequence[Any], says: str = "") -> dict[str, Any]:
    """Draw bars, one per series in each row, with the table behind; `charts.bars` says what rows may be."""
    return {"chart": charts.bars(title, series, rows, says)}


@register.inclusion_tag("ubia/parts/lines.html")
def line_chart(title: str, series: Sequence[str], rows: Sequence[Any], says: str = "") -> dict[str, Any]:
    """Draw one line per series over the rows, with the table behind; rows as for `bar_chart`."""
    return {"chart": charts.lines(title, series, rows, says)}


@register.inclusion_tag("ubia/parts/six_words.html")
def six_words(words: str | Sequence[str]) -> dict[str, object]:
    """Show the six words of a key's fingerprint, large and numbered, to be read aloud."""
    return {"words": words.split() if isinstance(words, str) else words}


@register.inclusion_tag("ubia/parts/qr.html")
def qr(text: str, label: str, caption: str = "") -> dict[str, object]:
    """Draw a QR code as inline SVG; `label` says aloud what it holds."""
    drawing = segno.make(text, micro=False, error="m").svg_inline(
        border=2, omitsize=True, svgclass=None, lineclass=None
    )
    return {"drawing": mark_safe(drawing), "label": label, "caption": caption}  # noqa: S308  drawn by segno


@register.filter
def as_json(value: Any) -> str:
    """Return the value as JSON for a data attribute; the template escapes it."""
    return json.dumps(value, cls=DjangoJSONEncoder)


@register.filter
def amount(minor: int, currency: str) -> str:
    """Return integer minor units as money to read: `{{ 125000|amount:"KES" }}` is KES 1,250."""
    return money.amount(minor, currency)


@register.filter
def service_word(code: str) -> str:
    """Return the word for what a household gets: `{{ "anc_visit"|service_word }}` is Visit in pregnancy."""
    return care.service_word(code)


def _drawn(part: str, context: template.RequestContext, **facts: object) -> SafeString:
    around = {str(name): value for name, value in context.flatten().items()}
    return render_to_string(f"ubia/parts/{part}.html", {**around, **facts})
