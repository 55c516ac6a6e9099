package org.clearinghouse1540.startup;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application; started by {@link ApplicationStarter}. */
@SpringBootApplication(scanBasePackages = "org.clearinghouse1540")
class Application {}
