package org.clearinghouse1540;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application; started by {@code app/Running}. */
@SpringBootApplication
public class Application {}
