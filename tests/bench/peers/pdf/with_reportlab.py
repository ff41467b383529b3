"""ReportLab in this process, on one thread. Its PDFs have no tags.

    with_reportlab.py FOLDER COUNT
"""

from xml.sax.saxutils import escape

import reportlab
from reportlab.graphics.shapes import Circle, Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as Grid

import blocks
from blocks import Blank, Items, Pair, Picture, Table, Text
from measure import count, data, fonts, on_cores, output, timed

pdf = output("reportlab")
MARGIN = (A4[0] - blocks.WIDTH) / 2

for name, file in (("body", "SourceSans3-Regular"), ("bold", "SourceSans3-SemiBold")):
    pdfmetrics.registerFont(TTFont(name, fonts / f"{file}.ttf"))
pdfmetrics.registerFontFamily("body", normal="body", bold="bold", italic="body", boldItalic="bold")


def looks(name, align=0):
    size, colour, bold, above, below = blocks.STYLES[name]
    return ParagraphStyle(
        f"{name}{align}", fontName="bold" if bold else "body", fontSize=size, leading=size * 1.22, textColor=HexColor(colour),
        spaceBefore=above, spaceAfter=below, alignment=align, keepWithNext=bold and name != "name",
    )


STYLES = {(name, align): looks(name, align) for name in blocks.STYLES for align in (0, 1, 2)}
ALIGN = {"left": 0, "center": 1, "right": 2}


def runs(all_runs):
    made = ""
    for run in all_runs:
        text = escape(run.text).replace("\n", "<br/>")
        text = f"<b>{text}</b>" if run.bold else text
        if run.colour or run.small:
            text = f'<font name="body" size="10" color="{run.colour}">{text}</font>' if run.small else f'<font color="{run.colour}">{text}</font>'
        made += text
    return made


def picture(one):
    made = Drawing(one.width, one.height)
    flip = lambda y: one.height - y  # noqa: E731
    for kind, *shape in one.shapes:
        match kind:
            case "line":
                x1, y1, x2, y2, colour, width = shape
                made.add(Line(x1, flip(y1), x2, flip(y2), strokeColor=HexColor(colour), strokeWidth=width))
            case "box":
                x, y, width, height, fill, stroke = shape
                made.add(Rect(x, flip(y + height), width, height, fillColor=HexColor(fill), strokeColor=HexColor(stroke)))
            case "ring":
                x, y, radius, stroke = shape
                made.add(Circle(x, flip(y), radius, fillColor=HexColor("#ffffff"), strokeColor=HexColor(stroke)))
            case "words":
                x, y, size, anchor, bold, colour, text = shape
                font = "bold" if bold else "body"
                made.add(String(x, flip(y), text, fontName=font, fontSize=size, fillColor=HexColor(colour), textAnchor=anchor))
    return made


def table(one):
    head = [one.head] if one.head else []
    look = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING", (0, 0), (-1, -1), 4)]
    look += [("TOPPADDING", (0, 0), (-1, -1), 1.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
    hair = HexColor(blocks.HAIR)
    match one.rules:
        case "all":
            look.append(("GRID", (0, 0), (-1, -1), 0.5, hair))
        case "rows":
            look.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, hair))
        case "none":
            look.append(("LEFTPADDING", (0, 0), (0, -1), 0))
    made = []
    open_rows = 0
    for y, row in enumerate([*head, *one.rows]):
        # Below a cell of two rows nothing stands.
        line = [""] * open_rows
        for cell in row:
            at = (len(line), y)
            end = (len(line) + cell.columns - 1, y + cell.rows - 1)
            if end != at:
                look.append(("SPAN", at, end))
            if cell.fill:
                look.append(("BACKGROUND", at, at, HexColor(cell.fill)))
            if cell.picture:
                look += [("LEFTPADDING", at, at, 0), ("RIGHTPADDING", at, at, 0)]
                line.append(picture(cell.picture))
            else:
                text = f"<b>{escape(cell.text)}</b>" if cell.bold else escape(cell.text)
                text = f'<font color="{cell.colour}">{text}</font>' if cell.colour else text
                line.append(Paragraph(text, STYLES[one.style, ALIGN[cell.align]]))
            line += [""] * (cell.columns - 1)
        open_rows = sum(1 for cell in row if cell.rows > 1)
        made.append(line)
    return Grid(made, colWidths=one.widths, repeatRows=len(head), style=look, hAlign="LEFT")


class Rule(Flowable):
    """The line above a competence; an entry in the outline goes with it."""

    def __init__(self, title):
        super().__init__()
        self.title, self.keepWithNext = title, True
        self.width, self.height = blocks.WIDTH, 8

    def draw(self):
        self.canv.setStrokeColor(HexColor(blocks.ACCENT))
        self.canv.line(0, 2, blocks.WIDTH, 2)
        self.canv.bookmarkHorizontal(self.title, 0, 8)
        self.canv.addOutlineEntry(self.title, self.title, 0)


def side(all_blocks):
    return [flowable for one in all_blocks for flowable in flowables(one)]


def flowables(one):
    match one:
        case Text():
            words = Paragraph(runs(one.runs), STYLES[one.style, 0])
            if one.ground:
                look = [("BACKGROUND", (0, 0), (-1, -1), HexColor(one.ground)), ("LEFTPADDING", (0, 0), (-1, -1), 12)]
                return [Grid([[words]], colWidths=[blocks.WIDTH], style=look)]
            return [Rule(one.runs[0].text), words] if one.ruled else [words]
        case Items():
            signs = one.signs or [one.marker] * len(one.items)
            style = STYLES[one.style, 0]
            hanging = ParagraphStyle("item", parent=style, leftIndent=12, bulletIndent=0, bulletFontName="body")
            return [Paragraph(runs(item), hanging, bulletText=sign) for sign, item in zip(signs, one.items)]
        case Picture():
            return [picture(one)]
        case Table():
            return [table(one)]
        case Pair():
            gap = blocks.WIDTH - sum(one.widths)
            cells = [[side(one.left), "", side(one.right)]]
            look = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
            return [Grid(cells, colWidths=[one.widths[0], gap, one.widths[1]], style=look, hAlign="LEFT")]
        case Blank():
            return [Spacer(1, one.height)]


class Numbered(Canvas):
    """Keeps the pages until their number is known."""

    def __init__(self, *args, **named):
        super().__init__(*args, **named)
        self.kept = []

    def showPage(self):
        self.kept.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for at, page in enumerate(self.kept):
            self.__dict__.update(page)
            self.setFont("body", 9)
            self.drawString(MARGIN, 30, self.foot)
            self.drawRightString(A4[0] - MARGIN, 30, f"{at + 1} / {len(self.kept)}")
            super().showPage()
        super().save()


on_cores(1)
reports = [data(index) for index in range(count)]
ready = [blocks.of(report) for report in reports]


def make():
    for index, (report, all_blocks) in enumerate(zip(reports, ready)):
        head = report["head"]
        foot = "  ·  ".join(head["footer"])
        about = {"title": head["title"], "author": head["author"], "subject": head["description"], "lang": head["lang"]}
        document = SimpleDocTemplate(
            str(pdf(index)), pagesize=A4, leftMargin=MARGIN - 6, rightMargin=MARGIN - 6, topMargin=42, bottomMargin=48, **about,
        )
        document.build(side(all_blocks), canvasmaker=type("Pages", (Numbered,), {"foot": foot}))


timed("1", f"ReportLab {reportlab.Version}", make)
