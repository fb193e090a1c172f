package io.florin.lending.collateral.model;

import java.util.Arrays;
import java.util.Locale;

/// How a value was found; codes of `Appraisals.Statement.method`.
public enum ValuationMethod {
    INSPECTION(1),
    DESKTOP(2),
    MODEL_ASSISTED(3);

    private final int code;

    ValuationMethod(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// Word of the API, for example `model_assisted`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for an unknown code
    public static ValuationMethod ofCode(int code) {
        return Arrays.stream(values())
                .filter(method -> method.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no valuation method has code " + code));
    }

    /// @throws IllegalArgumentException for an unknown word
    public static ValuationMethod ofWord(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no valuation method is called " + word));
    }
}
