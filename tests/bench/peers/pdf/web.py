"""Blocks as a page of HTML with its style and its pictures in it."""

from html import escape

import blocks
from blocks import Blank, Items, Pair, Picture, Table, Text

LEVELS = {"title": "h1", "h1": "h2", "h2": "h3", "competence": "h3", "part": "h3"}


def style(fonts, footer):
    faces = "".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};src:url('{(fonts / file).as_uri()}')}}"
        for family, weight, file in (
            ("Source Sans 3", 400, "SourceSans3-Regular.ttf"),
            ("Source Sans 3", 600, "SourceSans3-SemiBold.ttf"),
            ("Vazirmatn", 400, "Vazirmatn-Regular.ttf"),
        )
    )
    looks = "".join(
        f".{name}{{font-size:{size}pt;color:{colour};font-weight:{600 if bold else 400};margin:{above}pt 0 {below}pt}}"
        for name, (size, colour, bold, above, below) in blocks.STYLES.items()
    )
    foot = escape(footer, quote=True).replace("\n", " ")
    return f"""{faces}
@page{{size:A4;margin:1.7cm 2cm 1.9cm;font:9pt 'Source Sans 3';color:{blocks.SOFT};
@bottom-left{{content:"{foot}"}}@bottom-right{{content:counter(page) " / " counter(pages)}}}}
body{{margin:0;font:11pt/1.22 'Source Sans 3','Vazirmatn';color:{blocks.INK}}}
{looks}h1,h2,h3{{break-after:avoid;line-height:1.15}}b{{font-weight:600}}
table{{border-collapse:collapse;table-layout:fixed;width:482pt;margin:0}}tr{{break-inside:avoid}}
td,th{{text-align:left;vertical-align:top;padding:2pt 4pt;font-weight:400}}
.rows tr>*{{border-bottom:.5pt solid {blocks.HAIR}}}.all tr>*{{border:.5pt solid {blocks.HAIR}}}
.none tr>*{{padding:2pt 4pt 2pt 0}}
ul{{list-style:none;margin:0;padding:0}}li{{display:flex;margin:0 0 3pt}}li>span:first-child{{flex:0 0 12pt}}
.pair{{display:flex;justify-content:space-between;margin:3pt 0}}.ruled{{border-top:1.2pt solid {blocks.ACCENT};padding-top:6pt}}
svg{{display:block}}figure{{margin:0}}.small-run{{font-size:10pt;font-weight:400}}"""


def picture(one):
    made = []
    for kind, *shape in one.shapes:
        match kind:
            case "line":
                x1, y1, x2, y2, colour, width = shape
                made.append(f'<line x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="{colour}" stroke-width="{width}"/>')
            case "box":
                x, y, width, height, fill, stroke = shape
                made.append(f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" fill="{fill}" stroke="{stroke}"/>')
            case "ring":
                x, y, radius, stroke = shape
                made.append(f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="#ffffff" stroke="{stroke}"/>')
            case "words":
                x, y, size, anchor, bold, colour, text = shape
                weight = 600 if bold else 400
                place = f'x="{x:.2f}" y="{y:.2f}" font-size="{size:.2f}" font-weight="{weight}" text-anchor="{anchor}" fill="{colour}"'
                made.append(f"<text {place}>{escape(text)}</text>")
    size = f'font-family="Source Sans 3" width="{one.width:.1f}pt" height="{one.height:.1f}pt" viewBox="0 0 {one.width:.1f} {one.height:.1f}"'
    return f'<figure role="img" aria-label="{escape(one.alt)}"><svg {size}>{"".join(made)}</svg></figure>'


def runs(all_runs):
    made = ""
    for run in all_runs:
        text = escape(run.text).replace("\n", "<br>")
        text = f"<b>{text}</b>" if run.bold else text
        look = f' style="color:{run.colour}"' if run.colour else ""
        kind = ' class="small-run"' if run.small else ""
        made += f"<span{kind}{look}>{text}</span>" if look or kind else text
    return made


def cell(one, scope):
    tag = "th" if one.header else "td"
    where = f' scope="{scope}"' if one.header else ""
    where += f' colspan="{one.columns}"' if one.columns > 1 else ""
    where += f' rowspan="{one.rows}"' if one.rows > 1 else ""
    look = f"text-align:{one.align};" if one.align != "left" else ""
    look += f"background:{one.fill};" if one.fill else ""
    look += f"color:{one.colour};" if one.colour else ""
    look += "padding-left:0;padding-right:0;" if one.picture else ""
    where += f' style="{look}"' if look else ""
    words = picture(one.picture) if one.picture else escape(one.text)
    return f"<{tag}{where}>{f'<b>{words}</b>' if one.bold else words}</{tag}>"


def table(one):
    columns = "".join(f'<col style="width:{width:.1f}pt">' for width in one.widths)
    head = "".join(cell(it, "col") for it in one.head)
    body = "".join("<tr>" + "".join(cell(it, "row") for it in row) + "</tr>" for row in one.rows)
    width = f'style="width:{sum(one.widths):.1f}pt"'
    head = f"<thead><tr>{head}</tr></thead>" if head else ""
    told = f' aria-label="{escape(one.summary)}"' if one.summary else ""
    return f'<table class="{one.style} {one.rules}" {width}{told}><colgroup>{columns}</colgroup>{head}<tbody>{body}</tbody></table>'


def block(one):
    match one:
        case Text():
            tag = LEVELS.get(one.style, "p")
            kind = one.style + (" ruled" if one.ruled else "")
            look = f' style="background:{one.ground};padding:9pt 12pt"' if one.ground else ""
            return f'<{tag} class="{kind}"{look}>{runs(one.runs)}</{tag}>'
        case Items():
            signs = one.signs or [one.marker] * len(one.items)
            lines = (f"<li><span>{sign}</span><span>{runs(item)}</span></li>" for sign, item in zip(signs, one.items))
            return f'<ul class="{one.style}">{"".join(lines)}</ul>'
        case Picture():
            return picture(one)
        case Table():
            return table(one)
        case Pair():
            sides = zip(one.widths, (one.left, one.right))
            made = "".join(f'<div style="width:{width:.1f}pt">{"".join(map(block, side))}</div>' for width, side in sides)
            return f'<div class="pair">{made}</div>'
        case Blank():
            return f'<div style="height:{one.height}pt;border-bottom:.6pt solid {blocks.SOFT}"></div>'


def page(data, sheet=""):
    head = data["head"]
    body = "".join(map(block, blocks.of(data)))
    about = f'<meta name="author" content="{escape(head["author"])}"><meta name="description" content="{escape(head["description"])}">'
    start = f'<!doctype html><html lang="{head["lang"]}"><head><meta charset="utf-8"><title>{escape(head["title"])}</title>{about}'
    return f"{start}<style>{sheet}</style></head><body>{body}</body></html>"


def footer(data):
    return "  ·  ".join(data["head"]["footer"])
