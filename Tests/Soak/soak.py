#!/usr/bin/env python3
"""Ends builds and merges at random moments, fills the disk under them, and lets two have one store.

    soak.py PROGRAM FOLDER [ROUNDS] [SEED]

What must hold: a store is whole whatever happened to its build, the next build finishes the work with the same bytes, a
file under its name is the old one or the new one and never a part, and who cannot go on says so with exit code 2.
"""
import os
import random
import shutil
import signal
import subprocess
import sys
import time

program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 20
seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(1 << 32)
dice = random.Random(seed)
FORMATS = "turtle,graphml,nquads,jsonl"


class Fault(Exception):
    pass


def check(holds, message):
    if not holds:
        raise Fault(message)


def start(*arguments):
    return subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def run(*arguments):
    process = start(*arguments)
    complaint = process.communicate()[1]
    return process.returncode, complaint


def finish(*arguments):
    code, complaint = run(*arguments)
    check(code == 0, f"{' '.join(arguments)} ended with {code}: {complaint}")


def killed(seconds, *arguments):
    """Ends a command within so many seconds; True where it still ran."""
    process = start(*arguments)
    time.sleep(dice.uniform(0, seconds))
    running = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return running


def timed(*arguments):
    before = time.monotonic()
    finish(*arguments)
    return time.monotonic() - before


def contents(directory):
    """The files by name, without those that a killed program left for the next to sweep."""
    files = {}
    for name in sorted(os.listdir(directory)) if os.path.isdir(directory) else []:
        if not name.startswith("."):
            with open(os.path.join(directory, name), "rb") as file:
                files[name] = file.read()
    return files


def corpus(name, count):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        for number in range(count):
            file.write(
                f'{{"id": "{number}", "published": "2019-11-{10 + number % 20}", "text": "Prime Minister Shinzo Abe met '
                f'President Moon Jae-in for meeting {number} in Tokyo. Japan and South Korea signed pact {number}."}}\n')
    return path


def whole(store):
    if os.path.exists(store):
        finish("store", "check", store)


def either(output, old, new):
    for name, bytes in contents(output).items():
        check(bytes in (old.get(name), new.get(name)), f"{output}/{name} is neither the old file nor the new one")


def kill_stores(many, new):
    store, output = f"{folder}/kills.store", f"{folder}/kills"
    command = ["build", many, "--store", store, "--to", FORMATS, "--output", output, "--quiet"]
    seconds = timed(*command)
    kills = 0
    for _ in range(rounds):
        for name in os.listdir(folder):
            if name.startswith("kills.store"):
                os.remove(f"{folder}/{name}")
        for _ in range(5):
            kills += killed(seconds * 1.1, *command)
            whole(store)
            either(output, new, new)
        finish(*command)
        check(contents(output) == new, "a build after kills has other bytes")
    return f"{kills} builds with a store killed"


def kill_outputs(few, many, old, new):
    output = f"{folder}/replaced"
    command = ["build", many, "--to", FORMATS, "--output", output, "--quiet"]
    seconds = timed(*command)
    kills = 0
    for _ in range(rounds * 2):
        finish("build", few, "--to", FORMATS, "--output", output, "--quiet")
        check(contents(output) == old, "a build over another has other bytes")
        kills += killed(seconds * 1.1, *command)
        either(output, old, new)
    finish(*command)
    check(not [name for name in os.listdir(output) if name.startswith(".")], "what killed builds left was not swept")
    return f"{kills} builds killed over the output of another"


def kill_merges(few, many, old, new):
    lines, output = f"{folder}/many.lines", f"{folder}/merged"
    finish("extract", many, "-o", lines, "--quiet")
    command = ["merge", lines, "--to", FORMATS, "--output", output, "--quiet"]
    seconds = timed(*command)
    check(contents(output) == new, "a merge has other bytes than a build")
    kills = 0
    for _ in range(rounds * 2):
        kills += killed(seconds * 1.1, *command)
        either(output, new, new)
        kills += killed(seconds * 3, "extract", many, "-o", f"{folder}/killed.lines", "--quiet")
    finish("extract", many, "-o", f"{folder}/killed.lines", "--quiet")
    with open(lines, "rb") as one, open(f"{folder}/killed.lines", "rb") as other:
        check(one.read() == other.read(), "an extraction after kills has other bytes")
    return f"{kills} merges and extractions killed"


def fill_disks(few, many, old, new):
    if os.geteuid() != 0:
        return "full disks: passed over, since only root can mount one"
    disk = f"{folder}/disk"
    os.makedirs(disk, exist_ok=True)
    full = 0
    for number in range(rounds * 2):
        size = dice.randrange(64, 4096)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", disk], capture_output=True)
        if mounted.returncode != 0:
            return "full disks: passed over, since none can be mounted here"
        try:
            command = ["build", many, "--to", FORMATS, "--output", f"{disk}/output", "--quiet"]
            if number % 2:
                command += ["--store", f"{disk}/news.store"]
            code, complaint = run(*command)
            check(code in (0, 2), f"a build on a disk of {size} kB ended with {code}: {complaint}")
            if code == 2:
                full += 1
                check(complaint.strip() != "", f"a build on a disk of {size} kB failed without a word")
                either(f"{disk}/output", {}, {})
                if os.path.exists(f"{disk}/news.store"):
                    code, complaint = run("store", "check", f"{disk}/news.store")
                    check(code in (0, 2), f"a store on a full disk is damaged: {complaint}")
            else:
                check(contents(f"{disk}/output") == new, f"a build on a disk of {size} kB has other bytes")
        finally:
            subprocess.run(["umount", disk], check=True)
    return f"{full} disks filled"


def share_store(few, many, new):
    store = f"{folder}/shared.store"
    refused = 0
    for _ in range(rounds):
        for name in os.listdir(folder):
            if name.startswith("shared.store"):
                os.remove(f"{folder}/{name}")
        processes = [
            start("build", path, "--store", store, "--to", FORMATS, "--output", f"{folder}/shared-{number}", "--quiet")
            for number, path in enumerate([many, few])
        ]
        for process in processes:
            complaint = process.communicate()[1]
            check(process.returncode in (0, 2), f"a build beside another ended with {process.returncode}: {complaint}")
            if process.returncode == 2:
                refused += 1
                check("[store-" in complaint, f"a build beside another gives no reason: {complaint}")
        whole(store)
        finish("build", many, "--store", store, "--prune", "--to", FORMATS, "--output", f"{folder}/shared", "--quiet")
        check(contents(f"{folder}/shared") == new, "a store that two builds had gives other bytes")
    return f"{rounds} stores shared by two builds, {refused} of these refused"


def main():
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    print(f"seed {seed}", flush=True)
    few, many = corpus("few.jsonl", 40), corpus("many.jsonl", 400)
    for name, path in [("old", few), ("new", many)]:
        finish("build", path, "--to", FORMATS, "--output", f"{folder}/{name}", "--quiet")
    old, new = contents(f"{folder}/old"), contents(f"{folder}/new")
    try:
        print(kill_stores(many, new), flush=True)
        print(kill_outputs(few, many, old, new), flush=True)
        print(kill_merges(few, many, old, new), flush=True)
        print(fill_disks(few, many, old, new), flush=True)
        print(share_store(few, many, new), flush=True)
    except Fault as fault:
        sys.exit(f"error: {fault}\nsee it again with: {sys.argv[0]} {program} {folder} {rounds} {seed}")
    shutil.rmtree(folder)


main()
