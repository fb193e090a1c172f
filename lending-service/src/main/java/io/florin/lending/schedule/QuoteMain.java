package io.florin.lending.schedule;

import io.florin.lending.schedule.quote.QuoteRefused;
import io.florin.lending.schedule.quote.Quotes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `./florin quote FILE.json`: answers quotes on standard output, without server, database or network.
/// Exit code 0 done, 2 input refused, 1 failure.
public final class QuoteMain {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private QuoteMain() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            err.println("usage: ./florin quote FILE.json");
            return REFUSED;
        }
        String file = arguments.getFirst();
        try {
            out.println(Quotes.answer(Files.readString(Path.of(file)), Integer.MAX_VALUE));
            return DONE;
        } catch (QuoteRefused refused) {
            err.println(file + ": " + refused.getMessage());
            return REFUSED;
        } catch (CharacterCodingException notText) {
            err.println(file + " is not UTF-8 text.");
            return REFUSED;
        } catch (IOException unreadable) {
            err.println("Cannot read " + file + ": " + unreadable.getMessage());
            return FAILED;
        }
    }
}
