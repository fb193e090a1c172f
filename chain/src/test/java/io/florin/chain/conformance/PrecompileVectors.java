package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Input and output of one precompiled contract: a JSON array of objects with `Input` and `Expected` or
/// `ExpectedError`, a CSV of `input,result,gas,notes`, or an object with `TestCases`. The file name says which
/// contract.
final class PrecompileVectors implements CaseKind {
    @Override
    public boolean recognises(CaseFile file) {
        return file.json().path(0).has("Input") || file.json().has("TestCases") || isTable(file);
    }

    private static boolean isTable(CaseFile file) {
        return file.name().endsWith(".csv") && text(file).startsWith("input,");
    }

    private static String text(CaseFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    @Override
    public List<ConformanceCase> cases(CaseFile file, Selection selection) {
        String hint = file.json().path(0).path("Name").asText("");
        PrecompileUnderTest precompile = PrecompileUnderTest.of(file.name(), hint);
        List<ConformanceCase> cases = new ArrayList<>();
        if (isTable(file)) {
            List<String> lines = text(file).lines().skip(1).toList();
            for (int i = 0; i < lines.size(); i++) {
                Vector vector = row(lines.get(i));
                cases.add(new ConformanceCase("row " + (i + 2), () -> vector.run(precompile)));
            }
        } else if (file.json().isArray()) {
            for (JsonNode one : file.json()) {
                Vector vector = vector(one);
                cases.add(new ConformanceCase(
                        cases.size() + " " + one.path("Name").asText(), () -> vector.run(precompile)));
            }
        } else {
            String answer = file.json().path("PrecompileReturnValue").asText();
            for (JsonNode one : file.json().get("TestCases")) {
                Vector vector = new Vector(
                        one.get("Input").asText(),
                        one.get("Valid").asBoolean() ? Optional.of(answer) : Optional.empty(),
                        OptionalLong.empty());
                cases.add(new ConformanceCase(Integer.toString(cases.size()), () -> vector.run(precompile)));
            }
        }
        return cases;
    }

    private static Vector row(String line) {
        String[] columns = line.split(",", -1);
        boolean priced = columns.length > 2 && !columns[2].isEmpty();
        return new Vector(
                columns[0],
                columns[1].isEmpty() ? Optional.empty() : Optional.of(columns[1]),
                priced ? OptionalLong.of(Long.parseLong(columns[2])) : OptionalLong.empty());
    }

    private static Vector vector(JsonNode one) {
        return new Vector(
                one.get("Input").asText(),
                one.has("ExpectedError")
                        ? Optional.empty()
                        : Optional.of(one.get("Expected").asText()),
                one.has("Gas") ? OptionalLong.of(one.get("Gas").asLong()) : OptionalLong.empty());
    }

    /// One input.
    ///
    /// @param input hex
    /// @param output hex, empty when the input is to be refused
    /// @param gas price, empty when the vector does not say; of a refused input it says nothing
    private record Vector(String input, Optional<String> output, OptionalLong gas) {
        Optional<Difference> run(PrecompileUnderTest precompile) {
            byte[] bytes = Fixture.hex(input);
            Optional<Difference> price = gas.isEmpty() || output.isEmpty() || !precompile.prices(gas.getAsLong())
                    ? Optional.empty()
                    : Difference.between("gas", gas.getAsLong(), precompile.gas(bytes));
            return price.or(() -> Difference.between(
                    "output",
                    output.map(hex -> HexFormat.of().formatHex(Fixture.hex(hex)))
                            .orElse("refused"),
                    precompile.run(bytes)));
        }
    }
}
