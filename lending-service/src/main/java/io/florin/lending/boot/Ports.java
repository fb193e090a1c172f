package io.florin.lending.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Port checks before anything is started.
final class Ports {
    private Ports() {}

    /// @throws StartupRefused when something else listens there
    static void requireFree(String host, int port, String what, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException busy) {
            throw new StartupRefused(
                    "Port " + port + " (" + what + ") is in use; stop what uses it, or choose another with " + option
                            + " N.",
                    busy);
        }
    }

    /// A port that is free now.
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new StartupRefused("No free port on this machine.", cause);
        }
    }
}
