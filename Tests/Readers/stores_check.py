#!/usr/bin/env python3
"""The questions that the program carries, asked of triple stores that Debian packages: stores_check.py GRAPH.ttl [--needed].

Jena (libapache-jena-java, with a Java runtime) and Virtuoso (virtuoso-opensource) must give the rows that Oxigraph gives. One that is not
installed is passed over with a word; with --needed that is a fault. Virtuoso listens on the loopback interface alone, in a folder
that goes with it.
"""
import csv
import io
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

from questions_check import ROOT, pyoxigraph_engine
from report import Disagreement, agree, report

JARS = Path("/usr/share/java")
# Two of these for one purpose stop each other.
BRIDGES = ("slf4j-log4j", "slf4j-simple", "slf4j-jdk", "slf4j-jcl", "slf4j-nop", "log4j-over", "jcl-over", "jul-to", "log4j-slf4j", "log4j-to-slf4j")
# What a store writes for a value, and what it stands for: Virtuoso has no booleans of its own.
TRUTH = {"1": "true", "0": "false"}


def rows(text):
    return list(csv.reader(io.StringIO(text, newline="")))


class Jena:
    name = "Jena"
    package = "libapache-jena-java"

    @staticmethod
    def is_there():
        return shutil.which("java") is not None and (JARS / "jena-cmds.jar").exists()

    def __init__(self, graph, folder):
        self.graph = graph
        # Debian 12 has the classes of Jena's Xerces in one package and their messages in another.
        with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
            for name in jar.namelist():
                if name.startswith("org/apache/jena/ext/xerces/") and name.endswith(".properties"):
                    place = folder / name.removeprefix("org/apache/jena/ext/")
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(jar.read(name))
        jars = [jar for jar in sorted(JARS.glob("*.jar")) if not jar.name.startswith(BRIDGES)]
        self.path = ":".join(map(str, [folder, *jars]))

    def answer(self, query):
        with tempfile.NamedTemporaryFile("w", suffix=".rq", encoding="utf-8") as file:
            file.write(query)
            file.flush()
            done = subprocess.run(
                ["java", "-cp", self.path, "arq.query", "--data", str(self.graph), "--query", file.name, "--results", "CSV"],
                capture_output=True)
        agree(done.returncode == 0, f"Jena: {done.stderr.decode(errors='replace')[-1000:]}")
        return rows(done.stdout.decode())

    def close(self):
        pass


class Virtuoso:
    name = "Virtuoso"
    package = "virtuoso-opensource"

    @staticmethod
    def is_there():
        return shutil.which("virtuoso-t") is not None and shutil.which("isql-vt") is not None

    def __init__(self, graph, folder):
        self.ports = [free_port(), free_port()]
        shutil.copy(graph, folder / "graph.ttl")
        (folder / "virtuoso.ini").write_text(f"""[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{self.ports[0]}
DirsAllowed = {folder}
NumberOfBuffers = 10000
[HTTPServer]
ServerPort = 127.0.0.1:{self.ports[1]}
ServerRoot = {folder}
[SPARQL]
DefaultGraph = urn:entente
""")
        self.server = subprocess.Popen(
            ["virtuoso-t", "+configfile", str(folder / "virtuoso.ini"), "+foreground"], cwd=folder, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        try:
            self.wait()
            self.run(f"DB.DBA.TTLP(file_to_string_output('{folder}/graph.ttl'), '', 'urn:entente'); checkpoint;")
        except BaseException:
            self.close()
            raise

    def wait(self):
        for _ in range(240):
            agree(self.server.poll() is None, "Virtuoso ended before it could be asked")
            try:
                socket.create_connection(("127.0.0.1", self.ports[1]), 1).close()
                return
            except OSError:
                time.sleep(0.5)
        raise Disagreement("Virtuoso did not begin to listen")

    def run(self, command):
        done = subprocess.run(["isql-vt", f"127.0.0.1:{self.ports[0]}", "dba", "dba", f"exec={command}"], capture_output=True)
        agree(done.returncode == 0 and b"Error" not in done.stderr, f"Virtuoso: {done.stderr.decode(errors='replace')[:1000]}")

    def answer(self, query):
        words = urllib.parse.urlencode({"query": query, "format": "text/csv", "default-graph-uri": "urn:entente"}).encode()
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.ports[1]}/sparql", words, 60) as reply:
                return rows(reply.read().decode())
        except urllib.error.HTTPError as error:
            raise Disagreement(f"Virtuoso: {error.read().decode(errors='replace')[:1000]}")

    def close(self):
        self.server.terminate()
        try:
            self.server.wait(60)
        except subprocess.TimeoutExpired:
            self.server.kill()


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def same_rows(expected, found):
    """The same rows in any order, but for how truth is written."""
    def plain(table):
        return table[:1], sorted([TRUTH.get(cell, cell) for cell in row] for row in table[1:])
    return plain(expected) == plain(found)


def main(arguments):
    graph, = [Path(word).resolve() for word in arguments if not word.startswith("--")]
    questions = {file.stem: file.read_text(encoding="utf-8") for file in sorted((ROOT / "questions").glob("*.rq"))}
    oxigraph = pyoxigraph_engine(graph)
    expected = {name: oxigraph(query) for name, query in questions.items()}
    faults = []
    for engine in (Jena, Virtuoso):
        if not engine.is_there():
            agree("--needed" not in arguments, f"{engine.name} is not installed")
            report(f"{engine.name} is not installed (Debian: apt install {engine.package}): it is not asked")
            continue
        with tempfile.TemporaryDirectory() as folder:
            store = engine(graph, Path(folder))
            try:
                for name, query in questions.items():
                    try:
                        found = store.answer(query)
                    except Disagreement as fault:
                        faults.append(f"{name}: {fault}")
                        continue
                    if not same_rows(expected[name], found):
                        faults.append(f"{name}: {engine.name} answers {str(found)[:600]}, Oxigraph {str(expected[name])[:600]}")
            finally:
                store.close()
        report(f"{engine.name}: {len(questions)} questions, {sum(map(len, expected.values())) - len(expected)} rows")
    agree(not faults, "\n".join(faults))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Disagreement as fault:
        sys.exit(f"disagreement: {fault}")
