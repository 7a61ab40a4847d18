"""What the checks say."""
import shutil
import subprocess


class Disagreement(Exception):
    """Two readers, or a reader and a rule, do not agree."""


def report(line):
    print(line, flush=True)


def agree(condition, message):
    if not condition:
        raise Disagreement(message)


def same(what, expected, found):
    """Two sets must be equal; the message shows the first that are not in both."""
    if expected != found:
        less, more = sorted(map(str, expected - found))[:3], sorted(map(str, found - expected))[:3]
        raise Disagreement(f"{what}: {len(expected - found)} missing {less}, {len(found - expected)} more {more}")


def run(*command):
    """A program's standard output; a failure is a disagreement."""
    if shutil.which(command[0]) is None:
        raise Disagreement(f"{command[0]} is not installed (make setup installs it)")
    done = subprocess.run(command, capture_output=True)
    if done.returncode != 0:
        raise Disagreement(f"{command[0]} rejects it: {done.stderr.decode(errors='replace').strip()[:1000]}")
    return done.stdout
