package io.florin.chain.evm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// HotSpot never compiles a method above 8,000 bytes of bytecode, which would make the plain loop some fifty times
/// slower without any other sign.
class GivenTheCompiledLoopTest {
    private static final int LIMIT = 7_000;

    @Test
    void whenItsClassFileIsRead_thenTheLoopIsSmallEnoughToBeCompiled() throws IOException {
        Map<String, Integer> sizes = new HashMap<>();
        try (InputStream in = PlainLoop.class.getResourceAsStream("PlainLoop.class")) {
            byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
            for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
                method.code()
                        .ifPresent(code ->
                                sizes.put(method.methodName().stringValue(), ((CodeAttribute) code).codeLength()));
            }
        }
        assertEquals(true, sizes.containsKey("run"), "the loop is a method of the class");
        sizes.forEach((name, size) -> assertTrue(size < LIMIT, name + " has " + size + " bytes"));
    }
}
