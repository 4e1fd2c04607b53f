"""Debian's Chromium without a window, driven over a pipe by the DevTools protocol."""

import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

WAIT_S = 30.0
FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # the network is off
    "--remote-debugging-pipe",
)

Record = dict[str, Any]


def is_there() -> bool:
    """Whether this machine has a Chromium to test with."""
    return shutil.which("chromium") is not None


class Browser:
    """One page in a Chromium of its own; what it asks for and says is kept."""

    def __init__(self, profile: Path, width: int = 1300, height: int = 950) -> None:
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()
        root = ["--no-sandbox"] if os.geteuid() == 0 else []
        flags = [*FLAGS, *root, f"--user-data-dir={profile}"]
        command = ["chromium", *flags, f"--window-size={width},{height}", "about:blank"]
        # The protocol is spoken on the descriptors 3 and 4.
        join = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
        self._process = subprocess.Popen(
            ["bash", "-c", join, "bash", *command],
            pass_fds=[to_browser, from_browser],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._rest = b""
        self._number = 0
        self._session = ""
        self.requests: list[str] = []
        self.console: list[str] = []
        self.events: list[str] = []
        self._attach()

    def close(self) -> None:
        """End it."""
        self._send("Browser.close")
        self._process.wait(WAIT_S)
        os.close(self._out)
        os.close(self._in)

    def open(self, file: Path) -> None:
        """Open a file and wait until it has loaded."""
        self.events.clear()
        self.call("Page.navigate", url=file.as_uri())
        self._until(lambda: "Page.loadEventFired" in self.events)

    def eval(self, script: str) -> Any:
        """What an expression of the page's language is worth."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def wait_for(self, script: str) -> None:
        """Wait until an expression is true in the page."""
        self._until(lambda: bool(self.eval(script)))

    def click(self, x: float, y: float) -> None:
        """Click with the mouse."""
        for kind in ("mousePressed", "mouseReleased"):
            self.call(
                "Input.dispatchMouseEvent",
                type=kind,
                x=x,
                y=y,
                button="left",
                clickCount=1,
            )

    def key(self, name: str, code: int) -> None:
        """Press a key."""
        text = {"Enter": "\r"}.get(name, "")
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=name,
                code=name,
                windowsVirtualKeyCode=code,
                text=text if kind == "keyDown" else "",
            )

    def call(self, method: str, **params: Any) -> Record:
        """Ask something of the page; the answer."""
        number = self._send(method, **params)
        deadline = time.monotonic() + WAIT_S
        while True:
            message = self._receive(deadline)
            if message.get("id") == number:
                if "error" in message:
                    raise AssertionError(message["error"])
                result: Record = message["result"]
                return result

    def _attach(self) -> None:
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        attached = self.call(
            "Target.attachToTarget", targetId=page["targetId"], flatten=True
        )
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def _send(self, method: str, **params: Any) -> int:
        self._number += 1
        message: Record = {"id": self._number, "method": method, "params": params}
        if self._session and not method.startswith(("Target.", "Browser.")):
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        return self._number

    def _receive(self, deadline: float) -> Record:
        while b"\0" not in self._rest:
            left = deadline - time.monotonic()
            ready, _, _ = select.select([self._in], [], [], max(0.0, left))
            if not ready:
                raise TimeoutError("Chromium does not answer")
            self._rest += os.read(self._in, 1 << 16)
        line, self._rest = self._rest.split(b"\0", 1)
        message: Record = json.loads(line)
        self._note(message)
        return message

    def _note(self, message: Record) -> None:
        method = message.get("method", "")
        params = message.get("params", {})
        self.events.append(method)
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Runtime.consoleAPICalled":
            self.console.append(str(params["args"]))
        elif method == "Runtime.exceptionThrown":
            self.console.append(str(params["exceptionDetails"]))
        elif method == "Log.entryAdded":
            self.console.append(str(params["entry"]["text"]))

    def _until(self, is_so: Any) -> None:
        deadline = time.monotonic() + WAIT_S
        while not is_so():
            self._send("Runtime.evaluate", expression="0")
            self._receive(deadline)
