package org.clearinghouse1540.kit.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The configuration of all pages: templates, forms, and the language that the reader chose. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final FormReader forms;
  private final KeptFiles kept;

  WebConfiguration(FormReader forms, KeptFiles kept) {
    this.forms = forms;
    this.kept = kept;
  }

  /** The engine of the templates, which the build compiled into the packages of their modules. */
  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, WebConfiguration.class.getClassLoader(), "org.clearinghouse1540");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new LanguageResolver());
    resolvers.add(new FormResolver(forms));
    resolvers.add(new ActResolver());
    resolvers.add(new PathRecordResolver());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new FileMakingLimit());
    registry.addInterceptor(new LanguageKept());
    registry.addInterceptor(new SavedDraft());
    registry.addInterceptor(new ConcurrentEditCheck(forms));
    registry.addInterceptor(new AcceptedFiles(kept));
  }

  /** Provides a controller method with the form that was sent or is shown again. */
  private record FormResolver(FormReader forms) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Form.class
          || parameter.getParameterType() == SubmittedForm.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
      if (http == null) {
        throw new IllegalStateException("a form is read inside a request only");
      }
      return parameter.getParameterType() == Form.class ? forms.read(http) : FormRedisplay.of(http);
    }
  }

  /** Provides a method with {@link BindingAct} with its act. */
  private static final class ActResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Act.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
      if (http == null) {
        throw new IllegalStateException("an act belongs to a request");
      }
      return ActConfirmation.current(http);
    }
  }

  /** Provides a controller method with the language of the page. */
  private static final class LanguageResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Language.class;
    }

    @Override
    public Language resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
      return http == null ? Language.EN : PageContextFactory.language(http);
    }
  }

  /** Removes the kept files of each form that was processed. */
  private record AcceptedFiles(KeptFiles kept) implements HandlerInterceptor {
    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView answer) {
      if (SavedDraft.isProcessed(request, answer)) {
        kept.remove(FormReader.namedTokens(request));
      }
    }
  }

  /** Keeps the chosen language in a cookie for later pages. */
  private static final class LanguageKept implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      String chosen = request.getParameter("lang");
      if (chosen != null) {
        Language.find(chosen).ifPresent(language -> response.addCookie(cookie(language)));
      }
      return true;
    }

    private static Cookie cookie(Language language) {
      Cookie cookie = new Cookie(PageContextFactory.COOKIE, language.code());
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setMaxAge(365 * 24 * 3600);
      cookie.setAttribute("SameSite", "Lax");
      return cookie;
    }
  }
}
