#!/usr/bin/env python3
"""The official client of the Model Context Protocol asks a graph: mcp_check.py PROGRAM GRAPH ARTICLES.

Every tool is called, every question of Sources/CQuestions/Questions.md is asked as it stands there, and every sentence
that comes must stand in the article it names. Errors come as the protocol wants them.
"""
import asyncio
import json
import re
import shlex
import sys
from pathlib import Path

from mcp import Client, MCPError, StdioServerParameters
from mcp.client.stdio import stdio_client

import questions_check
from report import Disagreement, agree, report

COMMAND = re.compile(r"^    entente ask (.*) output$", re.MULTILINE)


async def main(program, graph, articles):
    texts = [plain(file.read_text(encoding="utf-8")) for file in sorted(Path(articles).iterdir())]
    server = StdioServerParameters(command=program, args=["mcp", graph])
    for mode in ("legacy", "auto"):
        async with Client(stdio_client(server), mode=mode) as client:
            await check_tools(client, texts)
            await check_questions(client, texts)
            await check_errors(client)
    report("the Python client of the Model Context Protocol, with and without initialize: six tools, all questions, all sentences")


async def check_tools(client, texts):
    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    agree(set(tools) == {"search", "show", "why", "ask", "path", "conflicts"}, f"the tools are {sorted(tools)}")
    agree(all(tool.annotations.read_only_hint for tool in tools.values()), "a tool is not said to read only")
    found = await call(client, texts, "search", text="jeong")
    agree(found["things"][0]["id"] == "person/jeong-kyeong-doo", f"search finds {found}")
    shown = await call(client, texts, "show", thing="person/jeong-kyeong-doo")
    agree({"Meetings", "Said"} <= {section["title"] for section in shown["sections"]}, f"show tells {shown}")
    why = await call(client, texts, "why", thing="GSOMIA", limit=200)
    told = {(fact["property"], json.dumps(fact["value"])) for fact in why["facts"]}
    agree(("expiresOn", '"2019-11-22"') in told, f"why tells {told}")
    agree(all(fact["evidence"] for fact in why["facts"] + why["factsAbout"]), "a fact without evidence")
    path = await call(client, texts, "path", **{"from": "Joe Biden", "to": "Ronald Reagan"})
    agree([step["value"]["id"] for step in path["path"]] == ["country/US"] * 2, f"path goes {path}")
    conflicts = await call(client, texts, "conflicts", thing="New START")
    agree([c["reason"] for c in conflicts["conflicts"]] == ["different-dates"], f"conflicts are {conflicts}")


async def check_questions(client, texts):
    """Each question has the rows of its page, and each row its sentences."""
    page = questions_check.PAGE.read_text(encoding="utf-8")
    for name, section in questions_check.SECTION.findall(page):
        if name == "path":
            continue
        words = shlex.split(COMMAND.search(section)[1])[1:]
        arguments = {}
        while words:
            word = words.pop(0)
            arguments.update({word[2:]: words.pop(0)} if word.startswith("--") else {"thing": word})
        answer = await call(client, texts, "ask", question=name, limit=200, **arguments)
        header, *expected = questions_check.table(section)
        rows = [[row[column] or "" for column in header] for row in answer["rows"]]
        agree({tuple(r) for r in rows} == {tuple(r) for r in expected}, f"{name}: the server answers {rows}, the page {expected}")
        agree(all(row["sentences"] for row in answer["rows"]), f"{name}: a row without a sentence")


async def check_errors(client):
    try:
        await client.call_tool("erase", {})
    except MCPError as fault:
        agree(fault.error.code == -32602 and "no tool" in fault.error.message, f"an unknown tool: {fault.error}")
    else:
        raise Disagreement("an unknown tool is called")
    for name, arguments, words in [
        ("show", {}, "needs the argument"), ("show", {"thing": "Nobody"}, "search finds things"),
        ("search", {"text": "a", "limit": 1000}, "from 1 to 200"), ("why", {"thing": "Minister"}, "several things"),
        ("ask", {"question": "in-force", "on": "today"}, "is no day"),
    ]:
        result = await client.call_tool(name, arguments)
        agree(result.is_error and words in result.content[0].text, f"{name} {arguments}: {result}")


async def call(client, texts, name, **arguments):
    result = await client.call_tool(name, arguments)
    agree(not result.is_error, f"{name} {arguments}: {result.content[0].text if result.content else result}")
    agree(json.loads(result.content[0].text) == result.structured_content, f"{name}: the text says another thing")
    for sentence in sentences(result.structured_content):
        agree(any(plain(sentence["text"]) in text for text in texts), f"{name}: no article has “{sentence['text']}”")
        agree(sentence["article"].startswith("article/"), f"{name}: a sentence of no article: {sentence}")
    return result.structured_content


def sentences(value):
    """All objects that have a text and an article, wherever they stand."""
    if isinstance(value, dict):
        if "article" in value and "text" in value:
            yield value
        for part in value.values():
            yield from sentences(part)
    elif isinstance(value, list):
        for part in value:
            yield from sentences(part)


def plain(text):
    """The words of a text or a page, without marks of HTML."""
    text = re.sub(r"<[^>]*>", "", text)
    for name, mark in (("&amp;", "&"), ("&quot;", '"'), ("&#39;", "'"), ("&rsquo;", "’"), ("&ldquo;", "“"), ("&rdquo;", "”")):
        text = text.replace(name, mark)
    return " ".join(text.split())


if __name__ == "__main__":
    try:
        asyncio.run(main(*sys.argv[1:]))
    except* Disagreement as faults:
        fault = faults
        while isinstance(fault, BaseExceptionGroup):
            fault = fault.exceptions[0]
        sys.exit(f"disagreement: {fault}")
