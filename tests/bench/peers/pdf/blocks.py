"""The data of a coach's report as a list of blocks, so that every program sets the same words, tables and pictures.

All lengths are points; the text is 482 wide. `of(data)` gives the blocks, `texts(blocks)` every word in them.
"""

import textwrap
from dataclasses import dataclass, field

WIDTH = 482
INK, SOFT, ACCENT, WARM, HAIR = "#16262d", "#4a5960", "#0d5a5f", "#864708", "#aebbc0"
GROUND, CHOSEN = "#e9f2f1", "#dde9e9"
SHADES = ("#ffffff", "#f2f6f6", "#dde9e9", "#c3d8d8", "#a3c3c4")
QUOTATION = {"nl": "“”", "en": "“”", "fr": "«»"}

# size, colour, bold, space above and below
STYLES = {
    "title": (30, ACCENT, True, 0, 11),
    "name": (15, INK, True, 0, 8),
    "h1": (17, ACCENT, True, 20, 10),
    "h2": (12, INK, True, 0, 8),
    "competence": (13, ACCENT, True, 11, 3),
    "part": (11, INK, True, 8, 3),
    "body": (11, INK, False, 3, 3),
    "tight": (10, INK, False, 2, 3),
    "small": (10, SOFT, False, 1, 2),
    "cell": (9.5, INK, False, 0, 0),
    "fact": (10.5, INK, False, 0, 0),
    "mark": (9, INK, False, 0, 0),
}


@dataclass
class Run:
    """Words of one look."""

    text: str
    bold: bool = False
    colour: str | None = None
    small: bool = False


@dataclass
class Text:
    """A heading or a paragraph; `ruled` draws a line above, `ground` colours what is behind it."""

    style: str
    runs: list[Run]
    ruled: bool = False
    ground: str | None = None


@dataclass
class Items:
    """A list; `signs` takes the place of one marker for all."""

    style: str
    marker: str
    items: list[list[Run]]
    signs: list[str] | None = None


@dataclass
class Picture:
    """Shapes on a sheet whose y grows downwards: what to draw, then its places and looks."""

    width: float
    height: float
    alt: str
    shapes: list[tuple] = field(default_factory=list)

    def line(self, x1, y1, x2, y2, colour, width):
        self.shapes.append(("line", x1, y1, x2, y2, colour, width))

    def box(self, x, y, width, height, fill, stroke):
        self.shapes.append(("box", x, y, width, height, fill, stroke))

    def ring(self, x, y, radius, stroke):
        self.shapes.append(("ring", x, y, radius, stroke))

    def words(self, x, y, size, anchor, bold, colour, text):
        self.shapes.append(("words", x, y, size, anchor, bold, colour, text))


@dataclass
class Cell:
    """Words or a picture, over so many columns and rows."""

    text: str = ""
    bold: bool = False
    colour: str | None = None
    fill: str | None = None
    align: str = "left"
    picture: Picture | None = None
    columns: int = 1
    rows: int = 1
    header: bool = False


@dataclass
class Table:
    """`head` stands again on every page; `rules` is "rows", "all" or "none"."""

    widths: list[float]
    head: list[Cell]
    rows: list[list[Cell]]
    style: str = "mark"
    rules: str = "rows"
    summary: str = ""


@dataclass
class Pair:
    """Two columns."""

    widths: tuple[float, float]
    left: list
    right: list


@dataclass
class Blank:
    """Room for handwriting."""

    height: float


def plain(style, text, **look):
    return Text(style, [Run(text)], **look)


def heads(names, align="left"):
    return [Cell(name, bold=True, colour=ACCENT, align="left" if at == 0 else align, header=True) for at, name in enumerate(names)]


def facts(all_facts):
    rows = [[Cell(one["label"], bold=True, colour=ACCENT, header=True), Cell(one["text"] or "")] for one in all_facts]
    return Table([125, WIDTH - 125], [], rows, style="fact", rules="none")


def points(all_points, words):
    return [
        Text("body", [Run(f"{one['competence']} · {one['indicator']}", bold=True), Run("\n" + words(one))])
        for one in all_points
    ]


def matrix(d):
    count = len(d["columns"])
    rows = [
        [Cell(row["name"], header=True)]
        + [Cell(cell["text"], fill=SHADES[cell["shade"]], align="center") for cell in row["cells"]]
        for row in d["rows"]
    ]
    widths = [142] + [(WIDTH - 142) / count] * count
    return [Table(widths, heads([d["corner"], *d["columns"]], "center"), rows, "cell", "all", d["alt"]), plain("small", d["explained"])]


def dots(row, levels, width):
    size = 11
    height = (size + 1) * row["lanes"] + 4
    drawn = Picture(width, height, row["alt"])
    base = height - size / 2 - 1
    drawn.line(0, base, width, base, HAIR, 0.7)
    for level in levels:
        drawn.line(level["at"] * width, base - 2, level["at"] * width, base + 2, SOFT, 0.7)
    for dot in row["dots"]:
        x, y = dot["at"] * width, base - dot["lane"] * (size + 1)
        drawn.ring(x, y, size / 2, INK)
        drawn.words(x, y + 2.7, size * 0.68, "middle", True, INK, dot["mark"])
    return drawn


def anchor_grid(d):
    assert d["in_columns"], "many levels have their anchors below one another: not drawn here"
    count = len(d["levels"])
    widths = [96] + [(WIDTH - 96) / count] * count
    rows = []
    for row in d["rows"]:
        picture = Cell(picture=dots(row, d["levels"], WIDTH - 96), columns=count)
        rows.append([Cell(row["name"], bold=True, rows=2, header=True), picture])
        chosen = [at == row["chosen"] for at in range(count)]
        rows.append([Cell(text, bold=it, fill=CHOSEN if it else None) for text, it in zip(row["anchors"], chosen)])
    names = [d["corner"]] + [level["text"] for level in d["levels"]]
    return [Table(widths, heads(names), rows), plain("small", d["legend"])]


def bars(d, width):
    size, names = 9.5, 85
    middle = names + (width - names) / 2
    longest = (width - names) / 2 - 26
    drawn = Picture(width, 0, d["alt"])
    drawn.words(middle - 4, 11, size, "end", True, ACCENT, d["minus"])
    drawn.words(middle + 4, 11, size, "start", True, ACCENT, d["plus"])
    y = 16
    for row in d["rows"]:
        lines = textwrap.wrap(row["name"], 17)
        for at, line in enumerate(lines):
            drawn.words(0, y + 11 + 11 * at, size, "start", False, INK, line)
        high = max(16, 11 * len(lines) + 5)
        centre = y + high / 2
        for one, side in ((row["minus"], -1), (row["plus"], 1)):
            long = longest * one["share"]
            if long > 0:
                x = middle if side > 0 else middle - long
                fill, stroke = (ACCENT, ACCENT) if side > 0 else ("#ffffff", INK)
                drawn.box(x, centre - 4.5, long, 9, fill, stroke)
            anchor = "start" if side > 0 else "end"
            drawn.words(middle + side * (long + 4), centre + 3.3, size, anchor, False, INK, one["text"])
        y += high
    drawn.line(middle, 0, middle, y, INK, 0.8)
    drawn.height = y
    return drawn


def by_exercise(d, words, width):
    count = len(d["assessors"]) + 1
    names = heads([words["staff_exercise"], *d["assessors"], words["staff_score"]], "right")
    rows = [
        [Cell(row["exercise"], header=True)]
        + [Cell(cell, align="right") for cell in row["cells"]]
        + [Cell(row["score"], bold=True, align="right")]
        for row in d["rows"]
    ]
    return Table([width - 30 * count] + [30] * count, names, rows, style="tight")


def competence(one, head):
    words = head["labels"]
    name = Text("competence", [Run(one["name"]), Run(" · " + one["tier"], colour=SOFT, small=True)], ruled=True)
    made = [name]
    if one["definition"]:
        made.append(plain("small", one["definition"]))
    if one["told"]:
        made.append(facts(one["told"]))
    if one["grid"]:
        made += anchor_grid(one["grid"])
    left, right = 225, 237
    exercises = [by_exercise(one["by_exercise"], words, left)] if one["by_exercise"] else []
    counted = []
    if one["bars"]:
        counted = [plain("small", f"{words['staff_seen']}, {words['staff_seen_how']}"), bars(one["bars"], right)]
    if exercises or counted:
        made.append(Pair((left, right), exercises, counted))
    if one["quotes"]:
        if one["told"]:
            made.append(Text("tight", [Run(words["staff_words"], bold=True)]))
        opening, closing = QUOTATION[head["lang"]]
        said = [
            [Run(opening + one["quote"]["text"] + closing), Run(" — " + one["quote"]["source"], colour=SOFT, small=True)]
            for one in one["quotes"]
        ]
        made.append(Items("tight", "", said, signs=[one["sign"] for one in one["quotes"]]))
    return made


def guide(part):
    made = [plain("part", part["title"])]
    if part["text"]:
        made.append(plain("body", part["text"]))
    return [*made, Items("body", "?", [[Run(question)] for question in part["questions"]])]


def plan(d, words):
    made = [plain("h1", words["plan_draft"]), plain("body", words["plan_draft_lead"])]
    target = [words["colon"], " " + d["job_target"]] if d["job_target"] else ["", ""]
    made.append(Text("body", [Run(words["job_target"] + target[0], bold=True), Run(target[1])]))
    needs = [[Text("body", [Run(words[key], bold=True)]), Blank(20)] for key in ("needs", "resources")]
    made.append(Pair((WIDTH / 2 - 14, WIDTH / 2 - 14), *needs))
    done = "− +/− +"
    rows = [[row["action"], row["time_frame"], row["who"], done, row["remarks"]] for row in d["actions"]]
    rows += [["", "", "", done, ""]] * d["empty_rows"]
    names = [words[key] for key in ("actions", "time_frame", "who", "done", "remarks")]
    cells = [[Cell(text) for text in row] for row in rows]
    return [*made, Table([176, 65, 60, 60, WIDTH - 361], heads(names), cells, "body", "all")]


def of(data):
    head = data["head"]
    words = head["labels"]
    made = [plain("title", words["coach_title"]), plain("name", data["name"]), facts(data["facts"])]
    lead = [Run(words["coach_lead"])] + [Run("\n" + text, bold=True) for text in data["provisional"]]
    made.append(Text("body", lead, ground=GROUND))
    made.append(plain("h1", words["summary"]))
    made += [plain("body", text) for text in data["summary"]]
    none = [plain("body", words["none_found"])]
    well = points(data["strengths"], lambda one: one["text"] or "")
    grow = points(
        data["growth"],
        lambda one: f"{words['staff_today']}: {one['today']['word']}. {one['next_title']}: {one['goal']}",
    )
    tinted = [Text("h2", [Run(words[key], colour=tint)]) for key, tint in (("went_well", ACCENT), ("to_grow", WARM))]
    half = WIDTH / 2 - 14
    made.append(Pair((half, half), [tinted[0], *(well or none)], [tinted[1], *(grow or none)]))
    if data["matrix"]:
        made += [plain("h1", words["matrix_title"]), *matrix(data["matrix"])]
    made.append(plain("h1", words["staff_attention"]))
    kept = [[Run(text)] for text in data["attention"]]
    made.append(Items("body", "•", kept) if kept else plain("body", words["staff_attention_none"]))
    made.append(plain("h1", words["per_competence"]))
    for one in data["competences"]:
        made += competence(one, head)
    made += [plain("h1", words["guide"]), plain("body", words["guide_lead"])]
    parts = [guide(part) for part in data["guide"]]
    middle = (len(parts) + 1) // 2
    made.append(Pair((half, half), sum(parts[:middle], []), sum(parts[middle:], [])))
    return made + plan(data["plan"], words)


def texts(blocks):
    """Every piece of words, in order."""
    for block in blocks:
        match block:
            case Text():
                yield from (run.text for run in block.runs)
            case Items():
                yield from (run.text for item in block.items for run in item)
            case Picture():
                yield from (shape[-1] for shape in block.shapes if shape[0] == "words")
            case Pair():
                yield from texts(block.left)
                yield from texts(block.right)
            case Table():
                for cell in (cell for row in [block.head, *block.rows] for cell in row):
                    yield from texts([cell.picture]) if cell.picture else [cell.text]
