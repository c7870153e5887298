package dev.callwright.flow.diagram;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** An image as the JDK's XML parser understands it. */
final class SvgDocument {
    private final Element root;

    /** A rectangle. */
    record Area(double left, double top, double right, double bottom) {
        boolean overlaps(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean contains(Area other) {
            return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
        }

        boolean contains(double x, double y) {
            return x > left && x < right && y > top && y < bottom;
        }
    }

    private SvgDocument(Element root) {
        this.root = root;
    }

    /** @throws Exception if it is not well-formed */
    static SvgDocument parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return new SvgDocument(
                builder.parse(new InputSource(new StringReader(svg))).getDocumentElement());
    }

    Element root() {
        return root;
    }

    Area viewBox() {
        String[] numbers = root.getAttribute("viewBox").split(" ", -1);
        return new Area(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[3]));
    }

    /** The groups with this among their classes. */
    List<Element> groups(String ofClass) {
        return elements(root, "g")
                .filter(group ->
                        List.of(group.getAttribute("class").split(" ", -1)).contains(ofClass))
                .toList();
    }

    /** The rectangle with a class inside a group, if it has one. */
    static Optional<Area> area(Element group, String ofClass) {
        return elements(group, "rect")
                .filter(rect -> rect.getAttribute("class").equals(ofClass))
                .findFirst()
                .map(SvgDocument::area);
    }

    static Stream<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        IntStream.range(0, found.getLength()).forEach(i -> elements.add((Element) found.item(i)));
        return elements.stream();
    }

    private static Area area(Element rect) {
        double x = Double.parseDouble(rect.getAttribute("x"));
        double y = Double.parseDouble(rect.getAttribute("y"));
        return new Area(
                x,
                y,
                x + Double.parseDouble(rect.getAttribute("width")),
                y + Double.parseDouble(rect.getAttribute("height")));
    }
}
