package io.comention.commands.graph;

import io.comention.commands.CsvRecords;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A network in the forms that programs for networks read. */
final class NetworkFiles {
    private NetworkFiles() {}

    /** One line per edge, under the names that Gephi knows. */
    static String csv(Network network) {
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>(List.of("Source", "Target", "Type", "Weight", "disparity"));
        header.addAll(Network.MEASURES);
        text.append(CsvRecords.line(header)).append("\n");
        for (Network.Edge edge : network.edges()) {
            List<String> line = new ArrayList<>(List.of(
                    edge.a(), edge.b(), "Undirected", Long.toString(edge.weight()), Double.toString(edge.disparity())));
            edge.measures().forEach(measure -> line.add(measure == null ? "" : measure.toString()));
            text.append(CsvRecords.line(line)).append("\n");
        }
        return text.toString();
    }

    /** Nodes and edges with all that is known of them (Brandes et al. 2002, "GraphML progress report"). */
    static String graphml(Network network) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            key(xml, "node", "label", "string");
            key(xml, "node", "type", "string");
            key(xml, "edge", "weight", "double");
            key(xml, "edge", "disparity", "double");
            for (String measure : Network.MEASURES) {
                key(xml, "edge", measure, "double");
            }
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "undirected");
            for (Network.Node node : network.nodes()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", printable(node.id()));
                data(xml, "label", node.name());
                data(xml, "type", node.type());
                xml.writeEndElement();
            }
            for (Network.Edge edge : network.edges()) {
                write(xml, edge);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, Network.Edge edge) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", printable(edge.a()));
        xml.writeAttribute("target", printable(edge.b()));
        data(xml, "weight", Long.toString(edge.weight()));
        data(xml, "disparity", Double.toString(edge.disparity()));
        for (int i = 0; i < Network.MEASURES.size(); i++) {
            if (edge.measures().get(i) != null) {
                data(xml, Network.MEASURES.get(i), edge.measures().get(i).toString());
            }
        }
        xml.writeEndElement();
    }

    private static void key(XMLStreamWriter xml, String of, String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(printable(value));
        xml.writeEndElement();
    }

    /** Without the characters that no XML may hold. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c ->
                        c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\t' || c == '\n')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
