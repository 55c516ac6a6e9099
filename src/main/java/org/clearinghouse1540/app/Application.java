package org.clearinghouse1540.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application; started by {@link ServerRunner}. */
@SpringBootApplication(scanBasePackages = "org.clearinghouse1540")
class Application {}
