package io.florin.compliance.screening.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenListFilesTest {

    private static final String NULLS = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";
    private static final String PERSON = "101,\"DOE, Jane Q.\",\"individual\",\"SDGT] [IFSR\"" + NULLS
            + "\"DOB circa Apr 1961; alt. DOB 05 Mar 1962; nationality Iran; Gender Female; Passport K-123456 (Iran)"
            + " issued 01 Jan 2001; Digital Currency Address - XBT 1BoatSLRHtKNngkdXEeobR76b53LETtpyT; a.k.a. 'ROE,"
            + " Janet'; National ID No. 99\"\r\n";
    private static final String SHIP =
            "102,\"SEA STAR\",\"vessel\",\"DPRK\",-0- ,\"CALL1\",\"Tanker\",-0- ,-0- ,\"Panama\""
                    + ",-0- ,\"Vessel Registration Identification IMO 9218492.\"\r\n";

    @TempDir
    Path folder;

    @Test
    void whenOfacFlatFilesAreRead_thenEveryQuirkIsUndone() throws IOException {
        write("sdn.csv", PERSON + SHIP + "\u001A");
        write("alt.csv", "101,1,\"fka\",\"OLD, Jane\",-0- \r\n\u001A");
        write("add.csv", "101,1,\"1 High Street\",\"Zurich\",\"Switzerland\",-0- \r\n\u001A");
        write("sdn_comments.csv", "101,\"8877 (Iran).\"\r\n\u001A");

        ListEntry jane = only(SanctionsLists.read(folder), "OFAC:101");

        assertEquals("OFAC-SDN", jane.list());
        assertEquals(
                List.of("Jane Q. DOE", "Jane OLD", "Janet ROE"),
                jane.names().stream().map(ListedName::text).toList());
        assertEquals(ListedName.Kind.FORMER, jane.names().get(1).kind());
        assertTrue(jane.names().get(2).weak(), "a quoted a.k.a. in the remarks is a weak alias");
        assertEquals(List.of("SDGT", "IFSR"), jane.programmes());
        assertEquals(List.of("CH", "IR"), jane.countries());
        assertEquals("female", jane.gender());
        assertTrue(jane.birthDates().getFirst().approximate());
        assertTrue(jane.birthDates().get(1).isExactDay());
        assertEquals(
                "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", jane.wallets().getFirst().address());
        assertEquals(
                new Identifier("Passport", "K-123456", "IR"), jane.identifiers().getFirst());
        assertEquals(
                new Identifier("National ID", "998877", "IR"),
                jane.identifiers().get(1),
                "comments continue remarks");
        ListEntry ship = only(SanctionsLists.read(folder), "OFAC:102");
        assertEquals(PartyType.VESSEL, ship.type());
        assertEquals(List.of("PA"), ship.countries());
        assertEquals("9218492", ship.identifiers().get(1).number());
    }

    @Test
    void whenAnAliasFileHasNoPrimary_thenItIsReportedAndLeftOut() throws IOException {
        write("a/sdn.csv", PERSON);
        write("b/alt.csv", "101,1,\"aka\",\"OTHER, Name\",-0- \r\n101,2,\"aka\",\"NAME, Other\",-0- \r\n");

        SanctionsLists lists = SanctionsLists.read(folder);

        assertEquals(2, only(lists, "OFAC:101").names().size(), "nothing of the other folder is joined");
        assertEquals(1, lists.leftOut().size());
        assertTrue(lists.leftOut().getFirst().reason().contains("2 rows"));
    }

    @Test
    void whenARowIsMalformed_thenItIsReportedWithLineAndReason() throws IOException {
        write("sdn.csv", PERSON + SHIP + manyShips() + "300,\"SHORT\"\r\n");

        ListStatus status = SanctionsLists.read(folder).status().getFirst();

        assertEquals(1, status.rejected().size());
        assertEquals(43, status.rejected().getFirst().line());
        assertEquals(
                "It has 2 cells instead of 12.", status.rejected().getFirst().reason());
    }

    @Test
    void whenAFileIsCutOff_thenItIsRefusedWithFileAndLine() throws IOException {
        write("sdn.csv", SHIP + "103,\"CUT OF");

        ListRefused refused = assertThrows(ListRefused.class, () -> SanctionsLists.read(folder));

        assertEquals("sdn.csv", refused.file());
        assertEquals(2, refused.line());
    }

    @Test
    void whenMostRowsAreMalformed_thenTheFileIsRefused() throws IOException {
        write("sdn.csv", SHIP + "300,\"SHORT\"\r\n301,\"SHORT\"\r\n");

        assertThrows(ListRefused.class, () -> SanctionsLists.read(folder));
    }

    @Test
    void whenXmlDeclaresEntities_thenItIsRefused() throws IOException {
        write(
                "un.xml",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a \"b\">]>\n<CONSOLIDATED_LIST/>");

        ListRefused refused = assertThrows(ListRefused.class, () -> SanctionsLists.read(folder));

        assertTrue(String.valueOf(refused.getMessage()).contains("document type"), refused.getMessage());
    }

    @Test
    void whenXmlIsCutOff_thenTheLineIsNamed() throws IOException {
        write("un.xml", "<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n<INDIVIDUAL>\n<DATAID>1</DATAID>");

        ListRefused refused = assertThrows(ListRefused.class, () -> SanctionsLists.read(folder));

        assertEquals(4, refused.line());
    }

    @Test
    void whenTheUnitedNationsListIsZipped_thenNamesDatesAndDocumentsAreRead() throws IOException {
        String xml = """
                <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z"><INDIVIDUALS><INDIVIDUAL>
                <DATAID>7</DATAID><FIRST_NAME>ANNA</FIRST_NAME><THIRD_NAME>BELL</THIRD_NAME>
                <NAME_ORIGINAL_SCRIPT>Анна Белл</NAME_ORIGINAL_SCRIPT>
                <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Ann</ALIAS_NAME></INDIVIDUAL_ALIAS>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR>
                <TO_YEAR>1962</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>AB 12345</NUMBER>
                <ISSUING_COUNTRY>Syrian Arab Republic</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
                </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>""";
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("consolidated.xml.gz"), zipped.toByteArray());

        SanctionsLists lists = SanctionsLists.read(folder);
        ListEntry anna = only(lists, "UN:7");

        assertEquals("2026-02-27", String.valueOf(lists.status().getFirst().published()));
        assertEquals("ANNA BELL", anna.title());
        assertTrue(anna.names().get(1).weak());
        assertEquals("Cyrl", anna.names().get(2).script());
        assertEquals("1962-12-31", anna.birthDates().getFirst().to().toString());
        assertEquals(
                new Identifier("Passport", "AB 12345", "SY"), anna.identifiers().getFirst());
    }

    @Test
    void whenAnOwnListHasAnUnknownColumn_thenItIsRefusedByName() throws IOException {
        write("pep.csv", "id,name,shoe_size\n1,Jo Doe,42\n");

        ListRefused refused = assertThrows(ListRefused.class, () -> SanctionsLists.read(folder));

        assertTrue(String.valueOf(refused.getMessage()).contains("shoe_size"));
    }

    @Test
    void whenAnOwnListIsRead_thenTheFileStemNamesIt() throws IOException {
        write("pep.csv", "name,id,birth_date,country,alias1,alias2\n\"Doe, Jo\",9,1961-04,France,Joe Doe,J. Doe\n");

        ListEntry jo = only(SanctionsLists.read(folder), "pep:9");

        assertEquals("pep", jo.list());
        assertEquals(3, jo.names().size());
        assertEquals(List.of("FR"), jo.countries());
    }

    @Test
    void whenTwoFilesHoldTheSameList_thenTheFolderIsRefused() throws IOException {
        write("old/sdn.csv", PERSON);
        write("new/sdn.csv", PERSON);

        assertThrows(ListRefused.class, () -> SanctionsLists.read(folder));
    }

    @Test
    void whenTheFolderIsEmpty_thenItIsRefused() {
        assertThrows(ListRefused.class, () -> SanctionsLists.read(folder));
    }

    @Test
    void whenTheShippedExtractIsRead_thenItIsCompleteAndItsDigestIsStable() {
        SanctionsLists lists = SanctionsLists.shipped();

        assertEquals(
                List.of("OFAC-CONS 20", "OFAC-SDN 476", "UN 84"),
                lists.status().stream()
                        .map(list -> list.list() + " " + list.entries())
                        .toList());
        assertEquals(lists.status(), SanctionsLists.shipped().status());
        assertTrue(lists.status().stream().allMatch(list -> list.rejected().isEmpty()));
    }

    private static String manyShips() {
        StringBuilder ships = new StringBuilder();
        for (int i = 200; i < 240; i++) {
            ships.append(SHIP.replace("102", String.valueOf(i)));
        }
        return ships.toString();
    }

    private static ListEntry only(SanctionsLists lists, String id) {
        return lists.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
