package io.florin.compliance.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenTheScreenCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void whenQueriesAreGiven_thenThereIsOneRowEachInTheirOrder() throws IOException {
        write("q.csv", """
                name,id,birth_date,type,wallet
                Aleksey Anichin,b,1949-12-01,person,
                Emma Johnson,a,,,
                ,w,,wallet,0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c
                """);

        assertEquals(0, run("--queries", path("q.csv"), "--out", path("out.csv")), errors::toString);

        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        assertEquals("id,best_entry_id,list,score,decision,reasons", rows.getFirst());
        assertTrue(rows.get(1).startsWith("b,OFAC:19099,OFAC-SDN,"), rows.get(1));
        assertTrue(rows.get(1).contains(",escalate,") && rows.get(1).contains("birth_day=5"), rows.get(1));
        assertTrue(rows.get(2).startsWith("a,") && rows.get(2).contains(",clear,"), rows.get(2));
        assertTrue(rows.get(3).matches("w,OFAC:29703,OFAC-SDN,\\d+\\.\\d{4},escalate,wallet=25"), rows.get(3));
    }

    @Test
    void whenTopAndReceiptsAreWanted_thenRanksAndReasonsAreWritten() throws IOException {
        write("q.csv", "id,name\n1,Mohammad Hassan\n");

        run("--queries", path("q.csv"), "--out", path("out.csv"), "--top", "3", "--explain", path("e.jsonl"));

        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        assertEquals(4, rows.size());
        assertTrue(rows.getFirst().endsWith(",rank") && rows.get(3).endsWith(",3"), rows.toString());
        String receipt = Files.readString(folder.resolve("e.jsonl"));
        assertTrue(receipt.contains("\"sha256\":\"") && receipt.contains("\"contribution\""), receipt);
    }

    @Test
    void whenTheThresholdIsRaised_thenAReviewBecomesClear() throws IOException {
        write("q.csv", "id,name\n1,Aleksey Anichin\n");

        run("--queries", path("q.csv"), "--out", path("out.csv"), "--threshold", "99");

        assertTrue(Files.readAllLines(folder.resolve("out.csv")).get(1).contains(",clear,"));
    }

    @Test
    void whenPairsAreGiven_thenEachIsScored() throws IOException {
        write("p.csv", """
                id,name1,name2,birth_date1,birth_date2
                1,Dmitri Kravchenko,Дмитрий Кравченко,1970-01-02,1970-01-02
                2,Maria Garcia,Ana Lopez,,
                """);

        assertEquals(0, run("--pairs", path("p.csv"), "--out", path("out.csv")), errors::toString);

        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        assertEquals("id,score,decision,reasons", rows.getFirst());
        assertTrue(rows.get(1).contains(",escalate,"), rows.get(1));
        assertTrue(rows.get(2).contains(",clear,"), rows.get(2));
    }

    @Test
    void whenInputIsRefused_thenFileLineAndReasonAreNamed() throws IOException {
        write("q.csv", "id,name,birth_date\n1,A B,1990\n2,C D,31.12.1990\n");
        assertRefused("q.csv, line 3", "--queries", path("q.csv"), "--out", path("o.csv"));
        write("q.csv", "id,name,birth_date\n1,A B,2999-01-01\n");
        assertRefused("future", "--queries", path("q.csv"), "--out", path("o.csv"));
        write("q.csv", "id,title\n1,A B\n");
        assertRefused("Column 'name' is missing", "--queries", path("q.csv"), "--out", path("o.csv"));
        write("q.csv", "id,name\n1,\"A B\n");
        assertRefused("line 2", "--queries", path("q.csv"), "--out", path("o.csv"));
        write("q.csv", "id,name,type\n1,A B,robot\n");
        assertRefused("robot", "--queries", path("q.csv"), "--out", path("o.csv"));
        assertRefused("no such file", "--queries", path("none.csv"), "--out", path("o.csv"));
        assertRefused("either --queries or --pairs", "--out", path("o.csv"));
        assertRefused("Unknown option", "--quiet", "1");
        write("ok.csv", "id,name\n1,A B\n");
        assertRefused("not a folder", "--lists", path("none"), "--queries", path("ok.csv"), "--out", path("o.csv"));
    }

    @Test
    void whenTheAnswersCannotBeWritten_thenItIsAFailure() throws IOException {
        write("q.csv", "id,name\n1,A B\n");

        assertEquals(1, run("--queries", path("q.csv"), "--out", path("missing/out.csv")));
    }

    private void assertRefused(String part, String... arguments) {
        errors.reset();
        assertEquals(2, run(arguments));
        String message = errors.toString(StandardCharsets.UTF_8);
        assertTrue(message.contains(part), message);
    }

    private int run(String... arguments) {
        PrintStream print = new PrintStream(errors, true, StandardCharsets.UTF_8);
        return Main.run(arguments, print, print);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
