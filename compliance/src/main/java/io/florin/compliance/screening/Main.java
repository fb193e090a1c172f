package io.florin.compliance.screening;

import io.florin.compliance.screening.list.ListRefused;
import io.florin.compliance.screening.list.RejectedRow;
import io.florin.compliance.screening.list.SanctionsLists;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `./florin screen`: screens a file of subjects, or scores a file of name pairs, without server or network.
/// Exit code 0 done, 2 input refused, 1 failure.
public final class Main {

    private static final int FAILURE = 1;
    private static final int REFUSED = 2;
    private static final String QUERY_HEADER = "id,best_entry_id,list,score,decision,reasons";
    private static final String PAIR_HEADER = "id,score,decision,reasons";

    private final CommandLine arguments;
    private final PrintStream errors;
    private final ReceiptWriter receipts = new ReceiptWriter();

    private Main(CommandLine arguments, PrintStream errors) {
        this.arguments = arguments;
        this.errors = errors;
    }

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream output, PrintStream errors) {
        if (arguments.length == 1 && List.of("--help", "-h").contains(arguments[0])) {
            output.println(CommandLine.USAGE);
            return 0;
        }
        try {
            new Main(CommandLine.parse(arguments), errors).run();
            return 0;
        } catch (InputRefused | ListRefused e) {
            errors.println(e.getMessage());
            return REFUSED;
        } catch (IOException e) {
            errors.println("The answers cannot be written: " + e);
            return FAILURE;
        }
    }

    private void run() throws IOException {
        Path pairs = arguments.pairs();
        if (pairs != null) {
            pairs(pairs);
            return;
        }
        Path queries = arguments.queries();
        if (queries != null) {
            queries(queries);
        }
    }

    private void queries(Path file) throws IOException {
        InputTable table = InputTable.read(file, SubjectRow.REQUIRED, SubjectRow.KNOWN);
        warnUnknown(file, table);
        SubjectRow reader = new SubjectRow(LocalDate.now(Clock.systemUTC()), errors::println);
        List<Subject> subjects = table.rows().stream().map(reader::query).toList();
        Screener screener = screener(arguments.lists() == null ? SanctionsLists.shipped() : read(arguments.lists()));
        List<Answer> answers = IntStream.range(0, subjects.size())
                .parallel()
                .mapToObj(i -> answer(screener, table.rows().get(i).cell("id"), subjects.get(i)))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(QUERY_HEADER + (arguments.top() == 0 ? "" : ",rank"));
        answers.forEach(answer -> lines.addAll(answer.rows()));
        Files.write(arguments.out(), lines);
        if (arguments.explain() != null) {
            Files.write(
                    arguments.explain(), answers.stream().map(Answer::receipt).toList());
        }
    }

    private record Answer(List<String> rows, String receipt) {}

    private Answer answer(Screener screener, String id, Subject subject) {
        Screening screening = screener.screen(subject);
        List<Hit> ranked = arguments.top() == 0 && arguments.explain() == null
                ? List.of()
                : screener.ranked(subject, Math.max(1, arguments.top()));
        String receipt = arguments.explain() == null ? "" : receipts.receipt(id, subject, ranked, screening);
        if (arguments.top() == 0 || ranked.isEmpty()) {
            int rank = arguments.top() == 0 ? 0 : 1;
            return new Answer(List.of(ResultRow.query(id, screening.best(), screening.decision(), rank)), receipt);
        }
        List<String> rows = new ArrayList<>();
        for (Hit hit : ranked) {
            rows.add(ResultRow.query(id, hit, hit.decision(), rows.size() + 1));
        }
        return new Answer(rows, receipt);
    }

    private void pairs(Path file) throws IOException {
        InputTable table = InputTable.read(file, NamePair.REQUIRED, NamePair.KNOWN);
        warnUnknown(file, table);
        SubjectRow reader = new SubjectRow(LocalDate.now(Clock.systemUTC()), errors::println);
        List<NamePair> pairs =
                table.rows().stream().map(row -> NamePair.read(row, reader)).toList();
        SanctionsLists lists = arguments.lists() == null ? SanctionsLists.none() : read(arguments.lists());
        Screener screener = screener(lists);
        List<String> lines = IntStream.range(0, pairs.size())
                .parallel()
                .mapToObj(i -> ResultRow.pair(
                        table.rows().get(i).cell("id"), pairs.get(i).score(screener)))
                .toList();
        Files.write(
                arguments.out(),
                Stream.concat(Stream.of(PAIR_HEADER), lines.stream()).toList());
    }

    private SanctionsLists read(@Nullable Path folder) {
        SanctionsLists lists = folder == null ? SanctionsLists.none() : SanctionsLists.read(folder);
        Stream.concat(lists.leftOut().stream(), lists.status().stream().flatMap(list -> list.rejected().stream()))
                .forEach(this::warn);
        return lists;
    }

    private void warn(RejectedRow row) {
        String place = row.line() == 0 ? row.file() : row.file() + ", line " + row.line();
        errors.println("Left out: " + place + ": " + row.reason());
    }

    private void warnUnknown(Path file, InputTable table) {
        if (!table.unknown().isEmpty()) {
            errors.println(file + ", line 1: Columns " + table.unknown() + " are passed over.");
        }
    }

    private Screener screener(SanctionsLists lists) {
        Screener screener = Screener.over(lists);
        BigDecimal threshold = arguments.threshold();
        return threshold == null ? screener : screener.withReviewThreshold(threshold);
    }
}
