package io.florin.compliance.screening;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.florin.compliance.screening.list.ListedName;
import io.florin.compliance.screening.list.SanctionsLists;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The quality bench: fails when the engine falls below its floors or below the usual baseline. What the pairs are and
/// how they were made: README beside the pairs.
class GivenLabelledPairsTest {

    private static final long SEED = 20261125;
    private static final double PAIR_F1 = 0.94;
    private static final double HAND_F1 = 0.90;
    private static final double LIST_RECALL = 0.95;
    private static final double FALSE_ALERTS = 0.04;
    private static final double NEARLY_EQUAL = 0.95;

    private final Screener bare = Screener.over(SanctionsLists.none());

    @Test
    void whenPairsAreHandJudged_thenTheEngineBeatsTheBaseline() {
        Path file = Path.of("src/test/resources/screening/hand-judged-pairs.csv");
        List<LabelledPair> pairs = InputTable.read(file, List.of("same", "name1", "name2"), Set.of()).rows().stream()
                .map(row -> new LabelledPair(
                        "HAND",
                        row.cell("name1"),
                        row.cell("name2"),
                        row.cell("same").equals("yes")))
                .toList();
        judge("hand-judged pairs", pairs, HAND_F1);
    }

    @Test
    void whenPairsAreMadeFromTheShippedExtract_thenTheEngineBeatsTheBaseline() {
        judge("made pairs, extract", new PairMaker(SanctionsLists.shipped().entries(), false, SEED).pairs(60), PAIR_F1);
    }

    @Test
    void whenPairsAreMadeFromTheFullLists_thenTheEngineBeatsTheBaseline() {
        judge("made pairs, full", new PairMaker(full().entries(), false, SEED).pairs(200), PAIR_F1);
    }

    @Test
    void whenNamesVary_thenTheListedPartyIsFoundAndStrangersAreNot() {
        search("extract", SanctionsLists.shipped(), 25);
    }

    @Test
    void whenNamesVary_thenThePartyIsFoundInTheFullListsToo() {
        search("full", full(), 100);
    }

    private static SanctionsLists full() {
        Path folder = Path.of("../../shared/data/sanctions");
        assumeTrue(Files.isDirectory(folder), "the full sample lists are not beside the repository");
        return SanctionsLists.read(folder);
    }

    private void judge(String title, List<LabelledPair> pairs, double floor) {
        List<Quality.Scored> ours = new ArrayList<>();
        List<Quality.Scored> baseline = new ArrayList<>();
        for (LabelledPair pair : pairs) {
            NamePair names = new NamePair(Subject.named(pair.first()), Subject.named(pair.second()));
            ours.add(new Quality.Scored(names.score(bare).score().doubleValue(), pair.same()));
            double similarity =
                    JaroWinkler.similarity(JaroWinkler.sorted(pair.first()), JaroWinkler.sorted(pair.second()));
            baseline.add(new Quality.Scored(similarity, pair.same()));
        }
        Quality shipped = Quality.at(ours, bare.reviewThreshold().doubleValue());
        Quality jaroWinkler = Quality.at(baseline, Quality.bestThreshold(baseline));
        print(
                "%s, seed %d%n  engine at its threshold        %s%n  Jaro-Winkler at its best one   %s",
                title, SEED, shipped, jaroWinkler);
        assertTrue(shipped.f1() >= floor, "F1 fell below " + floor + ": " + shipped);
        assertTrue(shipped.f1() >= jaroWinkler.f1(), "The baseline is better: " + jaroWinkler + " against " + shipped);
    }

    private static void search(String title, SanctionsLists lists, int each) {
        Screener screener = Screener.over(lists);
        PairMaker maker = new PairMaker(lists.entries(), false, SEED);
        Random random = new Random(SEED);
        int asked = 0;
        int found = 0;
        for (Variation variation : Variation.values()) {
            for (var entry : maker.sample(each)) {
                Screening answer = screener.screen(Subject.named(variation.of(entry.title(), random)));
                asked++;
                found += answer.hits().stream().anyMatch(hit -> hit.entryId().equals(entry.id())) ? 1 : 0;
            }
        }
        List<String> listed = lists.entries().stream()
                .flatMap(entry -> entry.names().stream())
                .map(ListedName::text)
                .map(JaroWinkler::sorted)
                .toList();
        List<String> strangers = maker.strangers(each * 4).stream()
                .filter(name -> isStranger(JaroWinkler.sorted(name), listed))
                .toList();
        long alerts = strangers.stream()
                .filter(name -> screener.screen(Subject.named(name)).decision() != Decision.CLEAR)
                .count();
        double recall = (double) found / asked;
        double falseAlerts = (double) alerts / strangers.size();
        print(
                "list search, %s: recall %.3f of %d, false alerts %.3f of %d strangers",
                title, recall, asked, falseAlerts, strangers.size());
        assertTrue(recall >= LIST_RECALL, "Recall fell to " + recall);
        assertTrue(falseAlerts <= FALSE_ALERTS, "False alerts rose to " + falseAlerts);
    }

    private static boolean isStranger(String name, List<String> listed) {
        return listed.stream().noneMatch(other -> JaroWinkler.similarity(name, other) > NEARLY_EQUAL);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, Arrays.copyOf(values, values.length)));
    }
}
