"""The pictures: SVG is well-formed and its labels, measured by cairo, do not lie upon each other; PNG shows it."""
import ctypes
import ctypes.util
import re
import struct
import xml.etree.ElementTree as ET

from report import agree, report, run

SPACE = "{http://www.w3.org/2000/svg}"


class Extents(ctypes.Structure):
    _fields_ = [(name, ctypes.c_double) for name in ("x_bearing", "y_bearing", "width", "height", "x_advance", "y_advance")]


def measure():
    """A function that says how wide and high cairo draws a text; None where there is no cairo."""
    name = ctypes.util.find_library("cairo")
    if not name:
        return None
    cairo = ctypes.CDLL(name)
    cairo.cairo_image_surface_create.restype = cairo.cairo_create.restype = ctypes.c_void_p
    cairo.cairo_create.argtypes = [ctypes.c_void_p]
    context = ctypes.c_void_p(cairo.cairo_create(cairo.cairo_image_surface_create(0, 10, 10)))
    cairo.cairo_select_font_face(context, b"DejaVu Sans", 0, 0)

    def extents(text, size):
        found = Extents()
        cairo.cairo_set_font_size(context, ctypes.c_double(size))
        cairo.cairo_text_extents(context, text.encode(), ctypes.byref(found))
        return found.x_advance, size * 0.74
    return extents


def boxes(root, extents):
    """Each label as (text, centre, half width, half height, direction)."""
    found = []
    for group in root.iter(f"{SPACE}g"):
        if group.get("text-anchor") != "middle":
            continue
        for text in group.iter(f"{SPACE}text"):
            if text.get("transform"):
                a, b, _, _, x, y = map(float, re.findall(r"[-\d.]+", text.get("transform")))
                size, x, y = 9.0, x, y
            else:
                a, b, x, y, size = 1.0, 0.0, float(text.get("x")), float(text.get("y")), float(text.get("font-size"))
                y -= size * 0.36
            width, height = extents(text.text or "", size)
            found.append((text.text, (x, y), width / 2, height / 2, (a, b)))
    return found


def overlap(one, other):
    (_, c1, w1, h1, d1), (_, c2, w2, h2, d2) = one, other
    apart = (c2[0] - c1[0], c2[1] - c1[1])
    for x, y in (d1, (-d1[1], d1[0]), d2, (-d2[1], d2[0])):
        reach = sum(w * abs(d[0] * x + d[1] * y) + h * abs(-d[1] * x + d[0] * y) for w, h, d in ((w1, h1, d1), (w2, h2, d2)))
        if abs(apart[0] * x + apart[1] * y) >= reach:
            return False
    return True


def check_svg(path, nodes):
    run("xmllint", "--noout", "--huge", str(path))
    root = ET.parse(path).getroot()
    names = [g.get("id") for g in root.iter(f"{SPACE}g") if g.get("id")]
    agree(set(names) <= set(nodes) and len(names) == len(set(names)), "SVG: it shows what is no node, or one twice")
    # Tenures and memberships say with their time what lines say.
    drawn = {node for node, data in nodes.items() if data["type"] not in ("Tenure", "Membership")}
    agree(set(names) <= drawn, "SVG: it shows a tenure or a membership")
    agree(len(names) >= min(len(drawn), 40), f"SVG: it shows {len(names)} of {len(drawn)} nodes")
    for group in root.iter(f"{SPACE}g"):
        agree(not group.get("id") or group.find(f"{SPACE}title") is not None, f"SVG: {group.get('id')} has no title")
    extents = measure()
    if extents is None:
        return report(f"{path.name}: {len(names)} nodes; cairo is not installed, labels are not measured")
    # Characters that the font lacks are drawn by others, of any width.
    labels = [box for box in boxes(root, extents) if box[0] and box[0].isascii()]
    for place, label in enumerate(labels):
        for other in labels[place + 1:]:
            agree(not overlap(label, other), f"SVG: the labels {label[0]!r} and {other[0]!r} lie upon each other")
    report(f"{path.name}: {len(names)} nodes, {len(labels)} lines of labels that do not lie upon each other")


def check_png(path, svg):
    data = path.read_bytes()
    agree(data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR" and data[-8:-4] == b"IEND", "PNG: it is no whole picture")
    width, height = struct.unpack(">II", data[16:24])
    root = ET.parse(svg).getroot()
    ratio = float(root.get("width")) / float(root.get("height"))
    agree(abs(width / height - ratio) < 0.02, "PNG: it has another shape than SVG")
    report(f"{path.name}: {width} x {height} pixels")
