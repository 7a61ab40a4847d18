"""A page in headless Chromium, driven through the DevTools protocol on a pipe: no library, no port.

https://chromedevtools.github.io/devtools-protocol/
"""
import json
import os
import select
import shutil
import subprocess
import tempfile

from report import Disagreement

NAMES = ("chromium", "chromium-browser", "google-chrome")
KEYS = {"Enter": 13, "Escape": 27, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Tab": 9}


def program():
    """The browser's path; None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """with Browser() as browser: page = browser.open(path)"""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()

        def pipes():  # the browser reads commands from 3 and answers on 4
            first, second = os.dup(to_browser), os.dup(from_browser)
            os.dup2(first, 3)
            os.dup2(second, 4)

        # Chromium's own sandbox wants rights that root and containers lack; the page under test is a file of ours.
        command = [program(), "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                   "--remote-debugging-pipe", f"--user-data-dir={self.profile.name}", "about:blank"]
        self.process = subprocess.Popen(command, preexec_fn=pipes, close_fds=False, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer, self.events, self.number = b"", [], 0
        return self

    def __exit__(self, *_):
        try:
            self.call("Browser.close")
            self.process.wait(10)
        except (Disagreement, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.input)
        os.close(self.output)
        self.profile.cleanup()

    def receive(self, seconds):
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.input], [], [], seconds)
            data = os.read(self.input, 1 << 20) if ready else b""
            if not data:
                raise Disagreement("chromium does not answer")
            self.buffer += data
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, **parameters):
        self.number += 1
        number = self.number
        message = {"id": number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive(300)
            if answer.get("id") == number:
                if "error" in answer:
                    raise Disagreement(f"chromium: {method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, path, width=1400, height=900):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return Page(self, session, path, width, height)


class Page:
    def __init__(self, browser, session, path, width, height):
        self.browser, self.session = browser, session
        self.call("Page.bringToFront")
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Page.addScriptToEvaluateOnNewDocument",
                  source="window.violations = []; addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));")
        self.call("Page.navigate", url=path.resolve().as_uri())
        while not any(e["method"] == "Page.loadEventFired" and e.get("sessionId") == session for e in browser.events):
            browser.events.append(browser.receive(300))

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def value(self, expression):
        """What an expression of JavaScript gives, after what was to be done before it."""
        code = f"new Promise((done, fail) => setTimeout(() => {{ try {{ done({expression}); }} catch (fault) {{ fail(fault); }} }}, 50))"
        answer = self.call("Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise Disagreement(f"the page: {expression}: {answer['exceptionDetails'].get('exception', {}).get('description')}")
        return answer["result"].get("value")

    def click_at(self, x, y):
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="none" if kind == "mouseMoved" else "left", clickCount=1)

    def click(self, selector):
        box = self.value(f"(() => {{ const e = document.querySelector({json.dumps(selector)}); if (!e) return null; e.scrollIntoView({{ block: 'center', behavior: 'instant' }});"
                         " const b = e.getClientRects()[0]; return [b.x + b.width / 2, b.y + b.height / 2]; })()")
        if box is None:
            raise Disagreement(f"the page has no {selector}")
        self.click_at(*box)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def key(self, name):
        text = name if len(name) == 1 else "\r" if name == "Enter" else ""
        key = {"key": name, "windowsVirtualKeyCode": KEYS.get(name, ord(name[0]))}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **key)
        self.call("Input.dispatchKeyEvent", type="keyUp", **key)

    def faults(self):
        """What the browser complained of: errors, violations of the policy, requests for anything but the page."""
        found = list(self.value("window.violations"))
        for event in self.browser.events:
            if event.get("sessionId") != self.session:
                continue
            method, data = event["method"], event["params"]
            if method == "Runtime.exceptionThrown":
                found.append(data["exceptionDetails"].get("exception", {}).get("description", "an exception"))
            elif method == "Log.entryAdded" and data["entry"]["level"] == "error":
                found.append(data["entry"]["text"])
            elif method == "Runtime.consoleAPICalled" and data["type"] in ("error", "assert"):
                found.append("console: " + str(data["args"][0].get("value")))
            elif method == "Page.javascriptDialogOpening":
                found.append("a dialog opened: " + data["message"])
            elif method == "Network.requestWillBeSent" and data["request"]["url"].split(":")[0] not in ("file", "data"):  # data: the browser's own icons
                found.append("a request: " + data["request"]["url"])
        return found
