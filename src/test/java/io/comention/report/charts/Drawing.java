package io.comention.report.charts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart as a reader of XML sees it. */
final class Drawing {
    private final Element root;

    /** Where a text is, by its estimated width. */
    record Box(String text, double left, double right, double top, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private Drawing(Element root) {
        this.root = root;
    }

    /** Fails unless it is well-formed. */
    static Drawing of(Markup markup) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new Drawing(factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(markup.toString())))
                .getDocumentElement());
    }

    Element root() {
        return root;
    }

    List<Element> all(String tag) {
        NodeList nodes = root.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<Element> ofClass(String kind) {
        return all("*").stream()
                .filter(element -> element.getAttribute("class").equals(kind))
                .toList();
    }

    /** What texts say, without their titles. */
    List<String> texts() {
        return all("text").stream().map(Drawing::ownText).toList();
    }

    /** The boxes of all texts that are not rotated. */
    List<Box> boxes() {
        return all("text").stream()
                .filter(text -> !((Element) text.getParentNode()).hasAttribute("transform"))
                .map(Drawing::box)
                .toList();
    }

    double width() {
        return Double.parseDouble(root.getAttribute("viewBox").split(" ", -1)[2]);
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static Box box(Element element) {
        String text = ownText(element);
        double width = Labels.width(text) * (element.getAttribute("class").equals("name") ? Labels.BOLD : 1);
        double x = Double.parseDouble(element.getAttribute("x"));
        double y = Double.parseDouble(element.getAttribute("y"));
        double left =
                switch (element.getAttribute("text-anchor")) {
                    case "middle" -> x - width / 2;
                    case "end" -> x - width;
                    default -> x;
                };
        return new Box(text, left, left + width, y - 9, y + 3);
    }
}
