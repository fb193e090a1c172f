package io.florin.compliance.screening.list;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The Consolidated List of the United Nations Security Council. Read as a stream; a document type declaration is
/// refused, so no entity of the file is ever expanded.
final class UnitedNationsXml {

    static final String ROOT = "CONSOLIDATED_LIST";
    private static final String LIST = "UN";

    private final ListFile file;
    private final List<ListEntry> entries = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private @Nullable LocalDate published;

    private UnitedNationsXml(ListFile file) {
        this.file = file;
    }

    static ParsedList parse(ListFile file) {
        UnitedNationsXml importer = new UnitedNationsXml(file);
        try {
            importer.read();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new ListRefused(
                    file.name(),
                    line,
                    "The XML is malformed: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        return new ParsedList(LIST, importer.entries, importer.published, List.of(file), importer.rejected);
    }

    private void read() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(file.text()));
        while (xml.hasNext()) {
            int event = xml.next();
            int line = xml.getLocation().getLineNumber();
            if (event == XMLStreamReader.DTD) {
                throw new ListRefused(file.name(), line, "A document type declaration is not accepted.");
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                element(xml, line);
            }
        }
    }

    private void element(XMLStreamReader xml, int line) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case ROOT -> published = day(xml.getAttributeValue(null, "dateGenerated"));
            case "INDIVIDUAL" -> entry(XmlElement.read(file.name(), xml), PartyType.PERSON, line);
            case "ENTITY" -> entry(XmlElement.read(file.name(), xml), PartyType.ORGANIZATION, line);
            case "INDIVIDUALS", "ENTITIES" -> {}
            default -> {
                String reason = "Element " + xml.getLocalName() + " is not part of the format.";
                throw new ListRefused(file.name(), line, reason);
            }
        }
    }

    private static @Nullable LocalDate day(@Nullable String stamp) {
        return stamp == null
                ? null
                : PublishedDates.parse(stamp).map(ListedDate::from).orElse(null);
    }

    private void entry(XmlElement source, PartyType type, int line) {
        EntryBuilder entry = new EntryBuilder("UN:" + source.first("DATAID"), LIST, type);
        names(source, entry);
        if (entry.isEmpty() || source.first("DATAID").isEmpty()) {
            rejected.add(new RejectedRow(file.name(), line, "The entry has no name or no DATAID."));
            return;
        }
        source.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(date -> birth(date, entry));
        source.all("NATIONALITY").flatMap(nation -> nation.all("VALUE")).forEach(value -> entry.country(value.text()));
        source.all("INDIVIDUAL_PLACE_OF_BIRTH").forEach(place -> entry.country(place.first("COUNTRY")));
        Stream.concat(source.all("INDIVIDUAL_ADDRESS"), source.all("ENTITY_ADDRESS"))
                .forEach(address -> {
                    entry.country(address.first("COUNTRY"));
                    entry.address(address.children().stream()
                            .filter(part -> !part.name().equals("NOTE"))
                            .map(XmlElement::text)
                            .toList());
                });
        source.all("INDIVIDUAL_DOCUMENT").forEach(document -> document(document, entry));
        entry.programme(source.first("UN_LIST_TYPE"));
        entry.gender(source.first("GENDER"));
        entry.remarks(source.first("COMMENTS1"));
        entries.add(entry.build());
    }

    private static void names(XmlElement source, EntryBuilder entry) {
        String full = Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                .map(source::first)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (entry.type() == PartyType.PERSON) {
            entry.name(full, ListedName.Kind.PRIMARY, false);
        } else {
            each(full, name -> entry.name(name, ListedName.Kind.PRIMARY, false));
        }
        source.all("INDIVIDUAL_ALIAS")
                .forEach(alias -> each(
                        alias.first("ALIAS_NAME"),
                        name -> entry.name(
                                name,
                                ListedName.Kind.ALIAS,
                                alias.first("QUALITY").equals("Low"))));
        source.all("ENTITY_ALIAS")
                .forEach(alias -> each(
                        alias.first("ALIAS_NAME"),
                        name -> entry.name(
                                name,
                                alias.first("QUALITY").startsWith("f") ? ListedName.Kind.FORMER : ListedName.Kind.ALIAS,
                                false)));
        each(source.first("NAME_ORIGINAL_SCRIPT"), name -> entry.name(name, ListedName.Kind.ORIGINAL_SCRIPT, false));
    }

    /// One cell may hold several names.
    private static void each(String cell, Consumer<String> use) {
        for (String name : cell.split("[;؛]")) {
            use.accept(name);
        }
    }

    private static void birth(XmlElement source, EntryBuilder entry) {
        boolean approximate = source.first("TYPE_OF_DATE").equals("APPROXIMATELY");
        String from = source.first("FROM_YEAR");
        String to = source.first("TO_YEAR");
        if (from.matches("\\d{4}") && to.matches("\\d{4}") && from.compareTo(to) <= 0) {
            String text = "between " + from + " and " + to;
            entry.birthDate(PublishedDates.years(Integer.parseInt(from), Integer.parseInt(to), approximate, text));
            return;
        }
        String day = source.first("DATE").isEmpty() ? source.first("YEAR") : source.first("DATE");
        PublishedDates.parse(approximate ? "circa " + day : day).ifPresent(entry::birthDate);
    }

    private static void document(XmlElement source, EntryBuilder entry) {
        String country = source.first("ISSUING_COUNTRY").isEmpty()
                ? source.first("COUNTRY_OF_ISSUE")
                : source.first("ISSUING_COUNTRY");
        entry.identifier(source.first("TYPE_OF_DOCUMENT"), source.first("NUMBER"), country);
    }
}
