package org.clearinghouse1540.startup;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.clearinghouse1540.access.Institutions;
import org.clearinghouse1540.access.PasswordCost;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.outside.AddressCaller;
import org.clearinghouse1540.kit.outside.OutsideTargets;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.Election;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.clearinghouse1540.matching.CandidateFinder;
import org.clearinghouse1540.search.SearchFolder;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the web application on a database that is running. */
public final class ApplicationStarter {
  private ApplicationStarter() {}

  /** The started application; {@link Settings} is one of its beans. */
  public static ConfigurableApplicationContext start(Settings settings, DatabaseRoles roles) {
    return start(settings, roles, Substitutes.NONE);
  }

  /** The started application, with these parts. */
  public static ConfigurableApplicationContext start(
      Settings settings, DatabaseRoles roles, Substitutes substitutes) {
    System.clearProperty(
        "logback.configurationFile"); // From here on Spring Boot configures logging.
    Map<String, Object> properties = new HashMap<>(serverProperties(settings));
    properties.putAll(databaseProperties(roles));
    properties.putAll(logProperties(settings));
    return new SpringApplicationBuilder(Application.class)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .properties(properties)
        .initializers(
            context -> register((GenericApplicationContext) context, settings, roles, substitutes))
        .run();
  }

  private static void register(
      GenericApplicationContext context,
      Settings settings,
      DatabaseRoles roles,
      Substitutes substitutes) {
    context.registerBean(Settings.class, () -> settings);
    Node node = settings.operator().node();
    context.registerBean(Node.class, () -> node);
    context.registerBean(Election.class, () -> Election.of(node, roles.program()));
    substitutes.clock().ifPresent(clock -> context.registerBean(Clock.class, () -> clock));
    PasswordCost cost = substitutes.passwords().orElse(PasswordCost.STANDARD);
    context.registerBean(PasswordCost.class, () -> cost);
    context.registerBean(PublicAddress.class, settings::publicAddress);
    context.registerBean(
        AddressCaller.class,
        () ->
            new AddressCaller(
                settings.operator().addresses(),
                substitutes.targets().orElse(OutsideTargets.PUBLIC)));
    context.registerBean(SecurityLog.class, () -> new SecurityLog(settings.dataFolder()));
    context.registerBean(Definitions.class, () -> Definitions.in(settings.dataFolder()));
    context.registerBean(Institutions.class, () -> Institutions.read(settings.dataFolder()));
    context.registerBean(
        SearchFolder.class, () -> SearchFolder.in(settings.dataFolder(), ProgramVersion.TEXT));
    context.registerBean(
        Embeddings.class,
        () -> Embeddings.fromOrBundled(settings.dataFolder().resolve(CandidateFinder.MODELS)));
  }

  private static Map<String, Object> serverProperties(Settings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", settings.address());
    properties.put("server.port", settings.port());
    properties.put("server.shutdown", "graceful");
    properties.put("server.servlet.session.cookie.same-site", "lax");
    properties.put("server.servlet.session.cookie.secure", settings.behindTlsProxy());
    properties.put("server.servlet.session.cookie.http-only", true);
    properties.put("server.servlet.session.tracking-modes", "cookie");
    properties.put("server.servlet.session.timeout", "30m");
    properties.put("server.tomcat.use-relative-redirects", true);
    properties.put("server.compression.enabled", true);
    properties.put("spring.web.resources.cache.cachecontrol.max-age", "1h");
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
    properties.put("server.forward-headers-strategy", "none");
    settings.proxy().ifPresent(proxy -> properties.putAll(proxyProperties(proxy)));
    properties.putAll(limits(settings));
    return properties;
  }

  // Only the words of this proxy about its client count: the last address that it did not write
  // itself, and the scheme. Forwarded and X-Forwarded-Host, -Port and -Prefix are not read.
  private static Map<String, Object> proxyProperties(String proxy) {
    return Map.of(
        // With this prefix the browser sends the cookie to this host only.
        "server.servlet.session.cookie.name",
        "__Host-session",
        "server.tomcat.remoteip.internal-proxies",
        proxy + (proxy.contains(":") ? "/128" : "/32"),
        "server.tomcat.remoteip.remote-ip-header",
        "X-Forwarded-For",
        "server.tomcat.remoteip.protocol-header",
        "X-Forwarded-Proto",
        "server.tomcat.remoteip.host-header",
        "",
        "server.tomcat.remoteip.port-header",
        "");
  }

  // The limits of a client for the memory, the connections and the time of the program.
  private static Map<String, Object> limits(Settings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.max-http-request-header-size", "8KB");
    properties.put("server.tomcat.max-connections", 1_200);
    properties.put("server.tomcat.accept-count", 200);
    properties.put("server.tomcat.connection-timeout", "10s");
    properties.put("server.tomcat.keep-alive-timeout", "15s");
    properties.put("server.tomcat.max-http-form-post-size", "2MB");
    properties.put("server.tomcat.max-parameter-count", 1_000);
    properties.put("server.tomcat.max-part-count", 50);
    // The program itself reads the rest of a body that it refuses, see RequestSizeFilter.
    properties.put("server.tomcat.max-swallow-size", 0);
    // All connections come from the proxy if there is one; see ClientShare.
    properties.put("clearinghouse.connections-by-address", settings.behindTlsProxy() ? 0 : 600);
    // A file arrives on the disk and takes no memory until it is read, see RequestSizeFilter.
    properties.put("spring.servlet.multipart.file-size-threshold", "0B");
    properties.put("spring.servlet.multipart.max-file-size", "25MB");
    properties.put("spring.servlet.multipart.max-request-size", "26MB");
    properties.put("spring.servlet.multipart.resolve-lazily", true);
    return properties;
  }

  private static Map<String, Object> databaseProperties(DatabaseRoles roles) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.datasource.url", roles.program().url());
    properties.put("spring.datasource.username", roles.program().user());
    properties.put("spring.datasource.password", roles.program().password());
    if (!roles.initialStatement().isEmpty()) {
      properties.put("spring.datasource.hikari.connection-init-sql", roles.initialStatement());
    }
    properties.put("spring.datasource.hikari.maximum-pool-size", 16);
    // A database that stops answering does not hold a page for longer than this.
    properties.put("spring.datasource.hikari.connection-timeout", 8_000);
    properties.put("spring.datasource.hikari.validation-timeout", 3_000);
    properties.put("spring.datasource.hikari.data-source-properties.connectTimeout", "5");
    properties.put("spring.datasource.hikari.data-source-properties.loginTimeout", "5");
    properties.put("spring.datasource.hikari.data-source-properties.socketTimeout", "60");
    properties.put("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "true");
    // The detail of an error repeats values of the rows, which do not belong into a log.
    properties.put("spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false");
    properties.put("spring.flyway.url", roles.owner().url());
    properties.put("spring.flyway.user", roles.owner().user());
    properties.put("spring.flyway.password", roles.owner().password());
    properties.put("spring.flyway.locations", "classpath:migrations");
    return properties;
  }

  private static Map<String, Object> logProperties(Settings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(
        "logging.file.name", settings.dataFolder().resolve("log/clearinghouse.log").toString());
    properties.put("logging.pattern.file", LogPattern.of(settings.operator().node()));
    if (settings.operator().logFormat() == LogFormat.JSON) {
      properties.put("logging.structured.format.file", JsonLogFormat.class.getName());
      properties.put(JsonLogFormat.NODE, settings.operator().node().name());
    }
    properties.put("logging.threshold.console", "off");
    properties.put("logging.level.root", "warn");
    properties.put("logging.level.com.password4j", "error");
    // They repeat what a refused SAML response says; the refusal is in the security log.
    properties.put("logging.level.org.codelibs.saml2", "error");
    properties.put("logging.level.org.apache.xml.security", "error");
    properties.put("logging.level.request", settings.verbose() ? "debug" : "info");
    return properties;
  }
}
