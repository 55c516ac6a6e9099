package org.clearinghouse1540.app;

import java.nio.file.Path;

/**
 * How the program was started.
 *
 * @param production whether it runs for real: no try-out accounts, no unsafe settings
 */
public record Settings(
    Path dataFolder, String address, int port, boolean production, boolean behindTlsProxy) {}
