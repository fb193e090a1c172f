package io.florin.compliance.screening.match;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/// Any text in lower-case ASCII letters, digits and spaces. Cyrillic, Arabic, Persian, Urdu and Hebrew go by our own
/// letter tables, because their usual romanisations differ from ICU's scholarly ones; all else goes through ICU.
final class LatinForm {

    /// Marks that join two parts of one word, as in Nu'man.
    private static final String SILENT = "'`’‘ʼʿʾ´ʻ\u200C\u200D\u0640";

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Map<Integer, String> LETTERS = letters();

    private LatinForm() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        StringBuilder foreign = new StringBuilder();
        COMPATIBLE.normalize(text).codePoints().map(LatinForm::base).forEach(c -> {
            if (isKnown(c)) {
                flush(foreign, out);
                appendKnown(c, out);
            } else {
                foreign.appendCodePoint(c);
            }
        });
        flush(foreign, out);
        return out.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isKnown(int c) {
        return c < 0x80 || LETTERS.containsKey(c) || SILENT.indexOf(c) >= 0 || isMark(c);
    }

    /// A letter without its mark when only the bare letter is known, as é is e.
    private static int base(int c) {
        if (isKnown(c)) {
            return c;
        }
        String apart = APART.getDecomposition(c);
        return apart != null && isKnown(apart.codePointAt(0)) ? apart.codePointAt(0) : c;
    }

    /// Whether a letter belongs to a script that is written without its vowels.
    static boolean isAbjad(int codePoint) {
        return codePoint >= 0x590 && codePoint <= 0x6FF || codePoint >= 0xFB1D && codePoint <= 0xFEFC;
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void appendKnown(int c, StringBuilder out) {
        if (isMark(c) || SILENT.indexOf(c) >= 0) {
            return;
        }
        if (c < 0x80) {
            out.append(Character.isLetterOrDigit(c) ? (char) Character.toLowerCase(c) : ' ');
            return;
        }
        out.append(LETTERS.get(c));
    }

    private static void flush(StringBuilder foreign, StringBuilder out) {
        if (foreign.isEmpty()) {
            return;
        }
        String latin = TO_LATIN.transliterate(foreign.toString());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c < 0x80) {
                out.append(Character.isLetterOrDigit(c) ? c : ' ');
            } else if (!Character.isLetter(c) && !isMark(c) && SILENT.indexOf(c) < 0) {
                out.append(' ');
            }
        }
        foreign.setLength(0);
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        String[] tables = {
            // Cyrillic: Russian, then Ukrainian, Belarusian, Serbian, Macedonian and Central Asian letters.
            "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch"
                    + " ъ= ы=y ь= э=e ю=yu я=ya є=ye і=i ґ=g ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѕ=dz қ=q ғ=gh ң=n ү=u ұ=u ө=o ә=a"
                    + " һ=h ҳ=h ҷ=j ӣ=i ӯ=u",
            // Arabic, then the further letters of Persian, Urdu and Pashto.
            "ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n"
                    + " ه=h و=w ي=y ى=a ة=a ء= پ=p چ=ch ژ=zh گ=g ک=k ی=y ں=n ہ=h ھ=h ے=e ڈ=d ٹ=t ڑ=r ټ=t ډ=d ړ=r ڼ=n ګ=g ۍ=y ې=e",
            // Hebrew with its final forms.
            "א=a ב=b ג=g ד=d ה=h ו=w ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=p צ=ts ץ=ts ק=k ר=r ש=sh ת=t",
            // Latin letters that are no letter plus mark.
            "ø=o ł=l đ=d ß=ss æ=ae œ=oe ı=i þ=th ð=d ə=a ŋ=n"
        };
        for (String table : tables) {
            for (String pair : table.split(" ")) {
                int from = pair.codePointAt(0);
                letters.put(from, pair.substring(pair.indexOf('=') + 1));
                letters.put(Character.toUpperCase(from), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return Map.copyOf(letters);
    }
}
