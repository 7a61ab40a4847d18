import EntenteGraph

extension GraphMLWriter.Document {
    /// Writes where a node stands, how large it is and its colour, and for yEd its shape with its label.
    func writeAppearance(of index: Int, mentions: Int) throws {
        let color = colors[view.type(of: index)] ?? []
        let place = layout.positions[index]
        let radius = NodeStyle.radius(mentions: mentions)
        try sink.write("<data key=\"x\">")
        try sink.write(tenths: place.x)
        try sink.write("</data><data key=\"y\">")
        // yEd's y grows downwards, that of all others upwards.
        try sink.write(tenths: profile == .yed ? place.y : -place.y)
        try sink.write("</data><data key=\"size\">")
        try sink.write(tenths: radius)
        try sink.write("</data><data key=\"color\">")
        try sink.write(color)
        try sink.write("</data>")
        if profile == .yed { try writeShape(of: index, color, at: place, radius) }
    }

    /// Declares the data that yEd reads.
    func declareGraphics() throws {
        try sink.write(
            """
              <key id="nodegraphics" for="node" yfiles.type="nodegraphics"/>
              <key id="edgegraphics" for="edge" yfiles.type="edgegraphics"/>

            """)
    }

    private func writeShape(of index: Int, _ color: [UInt8], at place: Point, _ radius: Double) throws {
        try sink.write("<data key=\"nodegraphics\"><y:ShapeNode><y:Geometry height=\"")
        try sink.write(tenths: 2 * radius)
        try sink.write("\" width=\"")
        try sink.write(tenths: 2 * radius)
        try sink.write("\" x=\"")
        try sink.write(tenths: place.x - radius)
        try sink.write("\" y=\"")
        try sink.write(tenths: place.y - radius)
        try sink.write("\"/><y:Fill color=\"")
        try sink.write(color)
        try sink.write(
            """
            " transparent="false"/><y:BorderStyle color="#333333" type="line" width="1.0"/>\
            <y:NodeLabel modelName="sides" modelPosition="s">
            """)
        try view.label(of: index).withUTF8Bytes { try XMLBytes.write($0, to: sink) }
        try sink.write("</y:NodeLabel><y:Shape type=\"")
        try sink.write(Self.shapeName(view.type(of: index).shape))
        try sink.write("\"/></y:ShapeNode></data>")
    }

    private static func shapeName(_ shape: NodeStyle.Shape) -> StaticString {
        switch shape {
        case .disc: "ellipse"
        case .square: "rectangle"
        case .diamond: "diamond"
        case .triangle: "triangle"
        }
    }

    /// Writes an edge's line with its type, for yEd.
    func writeLine(_ type: String, weight: Int) throws {
        try sink.write(
            "<data key=\"edgegraphics\"><y:PolyLineEdge><y:LineStyle color=\"#808080\" type=\"line\" width=\"")
        try sink.write(tenths: NodeStyle.lineWidth(weight: weight))
        try sink.write("\"/><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>")
        try sink.write(type)
        try sink.write("</y:EdgeLabel></y:PolyLineEdge></data>")
    }
}
