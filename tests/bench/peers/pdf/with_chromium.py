"""Chromium prints pages of HTML: a process for each, and then one browser for all, told what to do over a pipe.

    with_chromium.py FOLDER COUNT     CHROMIUM names another program than `chromium`
"""

import base64
import ctypes
import json
import os
import subprocess
import tempfile
from pathlib import Path

import web
from measure import count, data, fonts, folder, on_cores, output, timed

chromium = os.environ.get("CHROMIUM", "chromium")
found = subprocess.run([chromium, "--version"], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
version = "Chromium " + found.stdout.split()[1]
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--generate-pdf-document-outline"]
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}

# Helpers whose browser ended first become children of this process, so that their processor time is seen (Linux).
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)


def wait_for_helpers():
    try:
        while True:
            os.wait()
    except ChildProcessError:
        pass


pages = folder / "pages"
pages.mkdir(exist_ok=True)
for index in range(count):
    report = data(index)
    (pages / f"{index:05}.html").write_text(web.page(report, web.style(fonts, web.footer(report))), "utf-8")


def one_process_each(pdf, profile):
    for index in range(count):
        printed = ["--no-pdf-header-footer", f"--print-to-pdf={pdf(index)}", (pages / f"{index:05}.html").as_uri()]
        subprocess.run([chromium, *FLAGS, f"--user-data-dir={profile}", *printed], check=True, **QUIET)
    wait_for_helpers()


class Browser:
    """The developer tools of a browser: lines of JSON that end in a zero, in through 3 and out through 4."""

    def __init__(self, profile):
        commands, self.to = os.pipe()
        self.back, answers = os.pipe()
        self.asked, self.read = 0, b""
        # Through a shell, which places the two ends where the browser looks for them.
        place = f'exec "$0" "$@" 3<&{commands} 4>&{answers}'
        flags = [*FLAGS, f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"]
        self.process = subprocess.Popen(["sh", "-c", place, chromium, *flags], pass_fds=(commands, answers), **QUIET)
        os.close(commands)
        os.close(answers)

    def line(self):
        while b"\0" not in self.read:
            self.read += os.read(self.back, 1 << 20)
        line, self.read = self.read.split(b"\0", 1)
        return json.loads(line)

    def ask(self, method, session=None, **parameters):
        self.asked += 1
        message = {"id": self.asked, "method": method, "params": parameters}
        message |= {"sessionId": session} if session else {}
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.line()
            if answer.get("id") == self.asked:
                return answer["result"]

    def until(self, event):
        while self.line().get("method") != event:
            pass


def one_browser(pdf, profile):
    browser = Browser(profile)
    target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
    session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    browser.ask("Page.enable", session)
    for index in range(count):
        browser.ask("Page.navigate", session, url=(pages / f"{index:05}.html").as_uri())
        browser.until("Page.loadEventFired")
        printed = browser.ask("Page.printToPDF", session, preferCSSPageSize=True, printBackground=True)
        pdf(index).write_bytes(base64.b64decode(printed["data"]))
    browser.ask("Browser.close")
    browser.process.wait()
    wait_for_helpers()


on_cores(1)
with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
    timed("1", version, lambda: one_process_each(output("chromium"), Path(made) / "a"))
    timed("1", version + ", one browser", lambda: one_browser(output("chromium-pipe"), Path(made) / "b"))
