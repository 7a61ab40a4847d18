#!/usr/bin/env python3
"""How long networkx takes to write a graph: writer_benchmark.py graph.graphml prints a format and its seconds a line."""
import os
import sys
import tempfile
import time

import networkx


def main():
    graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, write in (("graphml", networkx.write_graphml), ("gexf", networkx.write_gexf)):
            start = time.process_time()
            write(graph, os.path.join(folder, "graph"))
            print(name, time.process_time() - start, flush=True)


if __name__ == "__main__":
    main()
