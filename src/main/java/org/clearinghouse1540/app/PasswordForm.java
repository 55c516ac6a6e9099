package org.clearinghouse1540.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.clearinghouse1540.access.BrowserCookie;
import org.clearinghouse1540.access.SignInDetails;
import org.clearinghouse1540.access.SignInPaused;
import org.clearinghouse1540.kit.web.SlowDownPage;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.stereotype.Component;

/** The form with which users sign in by name and password, and the way to sign out. */
@Component
class PasswordForm {
  private final BrowserCookie browsers;

  PasswordForm(BrowserCookie browsers) {
    this.browsers = browsers;
  }

  void into(HttpSecurity http) {
    http.formLogin(
        form ->
            form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .authenticationDetailsSource(PasswordForm::details)
                .successHandler(new Remembering())
                .failureHandler(PasswordForm::failed));
    // Behind TLS, the response makes the browser delete its stored data.
    http.logout(
        out ->
            out.logoutUrl("/sign-out")
                .logoutSuccessUrl("/")
                .addLogoutHandler(
                    new HeaderWriterLogoutHandler(
                        new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))));
  }

  private static SignInDetails details(HttpServletRequest request) {
    return new SignInDetails(
        request.getRemoteAddr(),
        Optional.ofNullable(request.getParameter("code")).orElse(""),
        BrowserCookie.secrets(request));
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    if (failure instanceof SignInPaused) {
      SlowDownPage.answer(request, response);
    } else {
      response.sendRedirect("/sign-in?failed=yes");
    }
  }

  /** Makes the browser known to the account before the next page. */
  private final class Remembering extends SavedRequestAwareAuthenticationSuccessHandler {
    Remembering() {
      setDefaultTargetUrl("/desk");
      setRequestCache(new SavedAddress());
    }

    @Override
    public void onAuthenticationSuccess(
        HttpServletRequest request, HttpServletResponse response, Authentication person)
        throws ServletException, IOException {
      browsers.remember(person.getName(), request, response);
      super.onAuthenticationSuccess(request, response, person);
    }
  }
}
