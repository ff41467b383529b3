"""WeasyPrint in this process, on one thread, as PDF/UA-1.

    with_weasyprint.py FOLDER COUNT
"""

import logging

import weasyprint
from weasyprint.text.fonts import FontConfiguration

import web
from measure import count, data, fonts, on_cores, output, timed

logging.getLogger("weasyprint").setLevel(logging.ERROR)
pdf = output("weasyprint")
# The pages and the style are ready before the clock runs: only what WeasyPrint does counts.
faces = FontConfiguration()
reports = [data(index) for index in range(count)]
pages = [web.page(report) for report in reports]
sheets = [weasyprint.CSS(string=web.style(fonts, web.footer(report)), font_config=faces) for report in reports]


def make():
    for index, (page, sheet) in enumerate(zip(pages, sheets)):
        document = weasyprint.HTML(string=page)
        document.write_pdf(pdf(index), stylesheets=[sheet], font_config=faces, pdf_variant="pdf/ua-1")


on_cores(1)
timed("1", f"WeasyPrint {weasyprint.__version__}", make)
