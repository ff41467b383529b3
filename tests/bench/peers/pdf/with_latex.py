"""pdflatex, one after the other and twice for each report, as its number of pages asks. Its PDFs have no tags.

    with_latex.py FOLDER COUNT
"""

import re
import subprocess
import zlib

import blocks
from blocks import Blank, Items, Pair, Picture, Table, Text
from measure import count, data, folder, on_cores, output, timed

# What TeX reads as a command, and signs that its text font lacks.
SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "#": r"\#", "$": r"\$", "%": r"\%", "&": r"\&", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
    '"': r"\textquotedbl{}", "'": r"\textquotesingle{}", "-": "-{}", "−": r"\ensuremath{-}", "≥": r"\ensuremath{\geq}",
    "≤": r"\ensuremath{\leq}", "×": r"\texttimes{}", "→": r"\ensuremath{\rightarrow}", "\u200b": r"\hspace{0pt}", "\u00a0": "~",
    "\n": r"\newline ",
}
PREAMBLE = r"""\documentclass[a4paper,11pt]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{textcomp,lmodern}\renewcommand\familydefault{\sfdefault}
\usepackage[a4paper,hmargin=2cm,top=1.7cm,bottom=2.2cm,footskip=24pt,headheight=0pt,headsep=0pt]{geometry}
\usepackage{array,longtable,colortbl,xcolor,tikz,fancyhdr}\usepackage[unicode,hidelinks]{hyperref}
\setlength\parindent{0pt}\setlength\parskip{0pt}\setlength\tabcolsep{4pt}\setlength\LTleft{0pt}\setlength\LTright{0pt plus 1fill}
\setlength\LTpre{1pt}\setlength\LTpost{1pt}\renewcommand\arraystretch{1.05}\raggedright\raggedbottom
\pagestyle{fancy}\fancyhf{}\renewcommand\headrulewidth{0pt}\renewcommand\footrulewidth{.4pt}
\AtEndDocument{\label{the-last-page}}
"""


def words(text):
    return "".join(SPECIAL.get(letter, letter) for letter in text)


def colour(value):
    return f"[HTML]{{{value[1:].upper()}}}"


def font(style):
    size, tint, bold, _, _ = blocks.STYLES[style]
    weight = r"\bfseries" if bold else ""
    return rf"\fontsize{{{size}}}{{{size * 1.2:.1f}}}\selectfont{weight}\color{colour(tint)}"


def runs(all_runs):
    made = ""
    for run in all_runs:
        text = rf"\textbf{{{words(run.text)}}}" if run.bold else words(run.text)
        small = r"\fontsize{10}{12}\selectfont\mdseries" if run.small else ""
        tint = rf"\color{colour(run.colour)}" if run.colour else ""
        made += rf"{{{small}{tint}{{}}{text}}}" if small or tint else text
    return made


def picture(one):
    made = [rf"\begin{{tikzpicture}}[x=1pt,y=-1pt,baseline=0pt]\useasboundingbox (0,0) rectangle ({one.width:.2f},{one.height:.2f});"]
    side = {"start": "base west", "middle": "base", "end": "base east"}
    for kind, *shape in one.shapes:
        match kind:
            case "line":
                x1, y1, x2, y2, tint, width = shape
                made.append(rf"\definecolor{{c}}{{HTML}}{{{tint[1:].upper()}}}\draw[c,line width={width}pt] ({x1:.2f},{y1:.2f})--({x2:.2f},{y2:.2f});")
            case "box":
                x, y, width, height, fill, stroke = shape
                tints = "".join(rf"\definecolor{{{name}}}{{HTML}}{{{it[1:].upper()}}}" for name, it in (("f", fill), ("s", stroke)))
                made.append(rf"{tints}\filldraw[fill=f,draw=s] ({x:.2f},{y:.2f}) rectangle ({x + width:.2f},{y + height:.2f});")
            case "ring":
                x, y, radius, stroke = shape
                made.append(rf"\definecolor{{s}}{{HTML}}{{{stroke[1:].upper()}}}\filldraw[fill=white,draw=s,line width=1pt] ({x:.2f},{y:.2f}) circle ({radius:.2f});")
            case "words":
                x, y, size, anchor, bold, tint, text = shape
                weight = r"\bfseries" if bold else ""
                look = rf"\fontsize{{{size:.2f}}}{{{size * 1.2:.2f}}}\selectfont{weight}\color{colour(tint)}"
                made.append(rf"\node[anchor={side[anchor]},inner sep=0pt] at ({x:.2f},{y:.2f}) {{{look} {words(text)}}};")
    return "".join(made) + r"\end{tikzpicture}"


def cell(one, widths, rule):
    ragged = {"left": r"\raggedright", "center": r"\centering", "right": r"\raggedleft"}[one.align]
    tint = rf"\color{colour(one.colour)}" if one.colour else ""
    fill = rf"\cellcolor{colour(one.fill)}" if one.fill else ""
    text = rf"\textbf{{{words(one.text)}}}" if one.bold else words(one.text)
    if one.columns > 1:
        wide = sum(widths) - 8
        return rf"\multicolumn{{{one.columns}}}{{{rule}p{{{wide:.1f}pt}}{rule}}}{{\hspace*{{-4pt}}{picture(one.picture)}}}"
    return rf"{fill}{ragged}\arraybackslash{tint} {text}"


def table(one, breaks):
    rule = "|" if one.rules == "all" else ""
    columns = rule + rule.join(rf"p{{{width - 8.5:.1f}pt}}" for width in one.widths) + rule
    line = "" if one.rules == "none" else r"\hline "
    head, rows, kept = "", "", None
    if one.head:
        head = line + "&".join(cell(it, [0], rule) for it in one.head) + r"\\" + line
    for row in one.rows:
        made, at = [], 0
        if kept is not None:
            made, at, kept = [kept], 1, None
        for it in row:
            widths = one.widths[at : at + it.columns]
            text = cell(it, widths, rule)
            # A name beside two rows stands in the second, the taller one.
            made.append("" if it.rows > 1 else text)
            kept, at = (text if it.rows > 1 else kept), at + it.columns
        rows += "&".join(made) + (r"\\*" if kept is not None else r"\\" + line) + "\n"
    hair = rf"{{{font(one.style)}\arrayrulecolor{colour(blocks.HAIR)}"
    if not breaks:
        return rf"{hair}\begin{{tabular}}[t]{{@{{}}{columns}}}{head}{rows}\end{{tabular}}}}\par "
    repeated = head + r"\endhead " if head else ""
    return rf"{hair}\begin{{longtable}}{{{columns}}}{repeated}{rows}\end{{longtable}}}}"


def block(one, breaks=True):
    match one:
        case Text():
            _, _, heading, above, below = blocks.STYLES[one.style]
            rule = rf"{{\color{colour(blocks.ACCENT)}\hrule height 1.2pt}}\nobreak\vskip 5pt " if one.ruled else ""
            text = rf"{{{font(one.style)}{{}}{runs(one.runs)}\par}}"
            if one.ground:
                inner = rf"\parbox{{{blocks.WIDTH - 24}pt}}{{{text}}}"
                text = rf"{{\fboxsep=9pt\colorbox{colour(one.ground)}{{{inner}}}}}\par"
            kept = r"\nobreak" if heading else ""
            name = one.runs[0].text
            mark = rf"\pdfbookmark[1]{{{words(name)}}}{{{zlib.crc32(name.encode())}}}" if heading and breaks else ""
            return rf"\vskip {above}pt {rule}{mark}{text}{kept}\vskip {below}pt{kept} "
        case Items():
            signs = one.signs or [one.marker] * len(one.items)
            lines = (
                rf"\hangindent=12pt\hangafter=1\makebox[12pt][l]{{{words(sign)}}}{runs(item)}\par\vskip 3pt "
                for sign, item in zip(signs, one.items)
            )
            return rf"{{{font(one.style)}{{}}{''.join(lines)}}}"
        case Picture():
            return picture(one) + r"\par "
        case Table():
            return table(one, breaks)
        case Pair():
            sides = zip(one.widths, (one.left, one.right))
            pages = (
                rf"\begin{{minipage}}[t]{{{width:.1f}pt}}\raggedright\vspace{{0pt}}{''.join(block(it, False) for it in side)}\end{{minipage}}"
                for width, side in sides
            )
            return r"\vskip 4pt " + r"\hfill ".join(pages) + r"\par\vskip 4pt "
        case Blank():
            return rf"\vskip {one.height}pt\hrule\vskip 4pt "


def document(report):
    head = report["head"]
    about = rf"\hypersetup{{pdftitle={{{words(head['title'])}}},pdfauthor={{{words(head['author'])}}},pdfsubject={{{words(head['description'])}}}}}"
    foot = words("  ·  ".join(head["footer"]))
    feet = rf"\fancyfoot[L]{{\fontsize{{9}}{{11}}\selectfont {foot}}}\fancyfoot[R]{{\fontsize{{9}}{{11}}\selectfont \thepage{{}} / \pageref{{the-last-page}}}}"
    return PREAMBLE + about + feet + r"\begin{document}" + "\n".join(map(block, blocks.of(report))) + r"\end{document}"


pdf = output("latex")
made = folder / "latex"
for index in range(count):
    (made / f"{index:05}.tex").write_text(document(data(index)), "utf-8")
version = subprocess.run(["pdflatex", "--version"], check=True, stdout=subprocess.PIPE, text=True).stdout
version = "pdflatex " + re.search(r"pdfTeX [\d.]+-[\d.]+-([\d.]+)", version)[1]


def make():
    for index in range(count):
        for name in (".aux", ".out"):
            (made / f"{index:05}{name}").unlink(missing_ok=True)
        for _ in range(2):
            command = ["pdflatex", "-interaction=batchmode", "-halt-on-error", f"{index:05}.tex"]
            subprocess.run(command, cwd=made, check=True, stdout=subprocess.DEVNULL)


on_cores(1)
timed("1", version, make)
