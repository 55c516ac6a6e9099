package org.clearinghouse1540.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/**
 * The answer to a form after its act was confirmed on the check page: a redirect to the page to
 * which the act led, instead of the receipt.
 */
record ConfirmedAnswer(HttpResponse<String> receipt, String result)
    implements HttpResponse<String> {
  @Override
  public int statusCode() {
    return 302;
  }

  @Override
  public HttpRequest request() {
    return receipt.request();
  }

  @Override
  public Optional<HttpResponse<String>> previousResponse() {
    return Optional.of(receipt);
  }

  @Override
  public HttpHeaders headers() {
    return HttpHeaders.of(Map.of("Location", List.of(result)), (name, value) -> true);
  }

  @Override
  public String body() {
    return "";
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return receipt.sslSession();
  }

  @Override
  public URI uri() {
    return receipt.uri();
  }

  @Override
  public HttpClient.Version version() {
    return receipt.version();
  }
}
