package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The parameters that public pages read. Any other one is removed from a request before its page is
 * made, so that {@code ?x=1} and {@code ?x=2} are one page, which is made once.
 */
@Component
final class PublicParameters {
  private static final String LANGUAGE = "lang";
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private List<KnownAddress> addresses = List.of();

  PublicParameters(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /**
   * A request without the parameters that its page does not read; the first value of each counts.
   */
  HttpServletRequest known(HttpServletRequest request) {
    if (request.getQueryString() == null) {
      return request;
    }
    Set<String> names = names(PathContainer.parsePath(request.getRequestURI()));
    Map<String, String[]> known = new LinkedHashMap<>();
    request.getParameterMap().entrySet().stream()
        .filter(sent -> names.contains(sent.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(sent -> known.put(sent.getKey(), new String[] {sent.getValue()[0]}));
    return new KnownRequest(request, known);
  }

  private Set<String> names(PathContainer path) {
    Set<String> names = new HashSet<>(List.of(LANGUAGE));
    addresses().stream()
        .filter(address -> address.pattern().matches(path))
        .forEach(address -> names.addAll(address.names()));
    return names;
  }

  // Read once: the addresses of the program do not change while it runs.
  private synchronized List<KnownAddress> addresses() {
    if (addresses.isEmpty()) {
      addresses =
          mappings.stream()
              .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
              .flatMap(method -> addresses(method.getKey(), method.getValue()))
              .toList();
    }
    return addresses;
  }

  private static Stream<KnownAddress> addresses(RequestMappingInfo info, HandlerMethod method) {
    Set<String> names = names(method).collect(Collectors.toSet());
    return names.isEmpty()
        ? Stream.of()
        : Optional.ofNullable(info.getPathPatternsCondition()).stream()
            .flatMap(condition -> condition.getPatterns().stream())
            .map(pattern -> new KnownAddress(pattern, names));
  }

  /** The parameters that the page of an address reads. */
  private record KnownAddress(PathPattern pattern, Set<String> names) {}

  private static Stream<String> names(HandlerMethod method) {
    return Stream.of(method.getMethodParameters()).flatMap(PublicParameters::name);
  }

  private static Stream<String> name(MethodParameter parameter) {
    RequestParam read = parameter.getParameterAnnotation(RequestParam.class);
    if (read == null) {
      return Stream.of();
    }
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    return read.name().isEmpty()
        ? Optional.ofNullable(parameter.getParameterName()).stream()
        : Stream.of(read.name());
  }

  /** A request with some of its parameters. */
  private static final class KnownRequest extends HttpServletRequestWrapper {
    private final Map<String, String[]> known;

    KnownRequest(HttpServletRequest request, Map<String, String[]> known) {
      super(request);
      this.known = known;
    }

    @Override
    public @Nullable String getQueryString() {
      return known.isEmpty()
          ? null
          : known.entrySet().stream()
              .map(
                  value ->
                      UriUtils.encode(value.getKey(), "UTF-8")
                          + "="
                          + UriUtils.encode(value.getValue()[0], "UTF-8"))
              .collect(Collectors.joining("&"));
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = known.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return known.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(known);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(known.keySet());
    }
  }
}
