package io.florin.compliance.screening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A small part of a large XML file, read from a stream: one list entry at a time.
///
/// @param name local name
/// @param text own text, stripped
/// @param children in document order
record XmlElement(String name, String text, List<XmlElement> children) {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_TEXT = 1_000_000;

    /// Reads the element on whose start the reader stands, to its end.
    static XmlElement read(String file, XMLStreamReader xml) throws XMLStreamException {
        return read(file, xml, 0);
    }

    private static XmlElement read(String file, XMLStreamReader xml, int depth) throws XMLStreamException {
        String name = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                children.add(read(file, xml, depth + 1));
            } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                text.append(xml.getText());
            }
            if (depth > MAX_DEPTH || text.length() > MAX_TEXT) {
                throw new ListRefused(file, xml.getLocation().getLineNumber(), "Element " + name + " is too large.");
            }
        }
        return new XmlElement(name, text.toString().strip(), List.copyOf(children));
    }

    /// All children of that name.
    Stream<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /// Text of the first child of that name, or empty.
    String first(String childName) {
        return all(childName).map(XmlElement::text).findFirst().orElse("");
    }
}
