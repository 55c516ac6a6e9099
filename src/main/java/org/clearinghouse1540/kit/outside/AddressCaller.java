package org.clearinghouse1540.kit.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.clearinghouse1540.kit.outside.AddressAnswer.Outcome;

/**
 * Asks whether an address on the internet answers. Each step, also of a redirect, goes only to a
 * host of the list, to a network address that was resolved and found public before, and is over in
 * a fixed time. No body is read, nothing is sent but the request, and no cookie is kept.
 */
public final class AddressCaller {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int REDIRECTS = 3;

  private final AllowedHosts hosts;
  private final OutsideTargets targets;
  private final StatusRequest request;
  private final Duration limit;

  /** A caller with the usual limit and the certificate authorities of this Java. */
  public AddressCaller(AllowedHosts hosts, OutsideTargets targets) {
    this(hosts, targets, HttpsURLConnection.getDefaultSSLSocketFactory(), LIMIT);
  }

  AddressCaller(AllowedHosts hosts, OutsideTargets targets, SSLSocketFactory tls, Duration limit) {
    this.hosts = hosts;
    this.targets = targets;
    this.request = new StatusRequest(tls, limit);
    this.limit = limit;
  }

  /** The host of an address at which the program may ask; empty for any other address. */
  public Optional<String> host(String address) {
    return parsed(address).flatMap(this::host);
  }

  private Optional<String> host(URI address) {
    String scheme = address.getScheme();
    String host = address.getHost();
    return host == null
            || scheme == null
            || !scheme.toLowerCase(Locale.ROOT).matches("https?")
            || address.getRawUserInfo() != null
            || !hosts.allows(host)
        ? Optional.empty()
        : Optional.of(host.toLowerCase(Locale.ROOT));
  }

  private static Optional<URI> parsed(String address) {
    try {
      // The form in ASCII, so that no letter of the address can end a line of the request.
      return Optional.of(new URI(new URI(address).toASCIIString()));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /**
   * Asks with HEAD, and with GET if HEAD found nothing.
   *
   * @return the answer; empty if the pace leaves no request for it
   */
  public Optional<AddressAnswer> ask(String address, RequestPace pace) throws InterruptedException {
    Optional<AddressAnswer> first = follow("HEAD", address, pace);
    boolean again =
        first
            .filter(
                answer -> answer.outcome() == Outcome.ERROR || answer.status().orElse(200) >= 400)
            .isPresent();
    return again ? follow("GET", address, pace) : first;
  }

  private Optional<AddressAnswer> follow(String method, String address, RequestPace pace)
      throws InterruptedException {
    Optional<URI> here = parsed(address);
    for (int step = 0; step <= REDIRECTS; step++) {
      Optional<String> host = here.flatMap(this::host);
      if (host.isEmpty()) {
        return Optional.of(AddressAnswer.of(Outcome.UNDECIDED));
      }
      if (!pace.take(host.get())) {
        return Optional.empty();
      }
      URI asked = here.orElseThrow();
      Step answer = inTime(method, asked);
      if (answer.next().isEmpty()) {
        return Optional.of(answer.answer());
      }
      here = answer.next().flatMap(next -> resolved(asked, next));
    }
    return Optional.of(AddressAnswer.of(Outcome.UNDECIDED));
  }

  private static Optional<URI> resolved(URI from, String location) {
    try {
      return parsed(from.resolve(new URI(location)).toString());
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /**
   * The result of one request.
   *
   * @param next where a redirect leads
   */
  private record Step(AddressAnswer answer, Optional<String> next) {
    static Step of(Outcome outcome) {
      return new Step(AddressAnswer.of(outcome), Optional.empty());
    }
  }

  // A server that sends a byte now and then would hold a plain limit for each read for ever.
  private Step inTime(String method, URI address) throws InterruptedException {
    FutureTask<Step> asked = new FutureTask<>(() -> step(method, address));
    Thread worker = Thread.ofVirtual().name("address check").start(asked);
    try {
      return asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      return Step.of(Outcome.TOO_SLOW);
    } catch (ExecutionException failed) {
      return Step.of(outcome(Objects.requireNonNullElse(failed.getCause(), failed)));
    } finally {
      worker.interrupt();
    }
  }

  private static Outcome outcome(Throwable failed) {
    return switch (failed) {
      case SSLException wrong -> Outcome.CERTIFICATE;
      case java.net.SocketTimeoutException slow -> Outcome.TOO_SLOW;
      case UnknownHostException unknown -> Outcome.NO_CONNECTION;
      case java.net.ConnectException refused -> Outcome.NO_CONNECTION;
      case java.net.NoRouteToHostException none -> Outcome.NO_CONNECTION;
      case IOException other -> Outcome.ERROR;
      default -> throw new IllegalStateException(failed);
    };
  }

  private Step step(String method, URI address) throws IOException {
    boolean secured = address.getScheme().equalsIgnoreCase("https");
    int port = address.getPort() >= 0 ? address.getPort() : secured ? 443 : 80;
    List<InetAddress> found = targets.resolve(address.getHost());
    // One inner address among outer ones can be meant to mislead: then none is used.
    if (!found.stream().allMatch(target -> targets.isAllowed(target, port))) {
      return Step.of(Outcome.UNDECIDED);
    }
    StatusRequest.Head head = request.send(method, address, found.getFirst(), port);
    boolean redirect = head.status() >= 301 && head.status() <= 308 && head.status() != 304;
    return redirect && head.location().isPresent()
        ? new Step(AddressAnswer.of(Outcome.UNDECIDED), head.location())
        : new Step(AddressAnswer.of(head.status()), Optional.empty());
  }
}
