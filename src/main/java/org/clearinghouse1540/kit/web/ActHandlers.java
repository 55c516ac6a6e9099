package org.clearinghouse1540.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Lets {@link ActConfirmation} run each method with {@link BindingAct}. */
@Component
class ActHandlers implements WebMvcRegistrations {
  private final ObjectProvider<ActConfirmation> confirmation;

  ActHandlers(ObjectProvider<ActConfirmation> confirmation) {
    this.confirmation = confirmation;
  }

  @Override
  public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
    return new RequestMappingHandlerAdapter() {
      @Override
      protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        BindingAct declared = method.getMethodAnnotation(BindingAct.class);
        return declared == null
            ? super.createInvocableHandlerMethod(method)
            : new ConfirmedMethod(method, declared, confirmation);
      }
    };
  }

  /** A method whose act is confirmed before it is kept. */
  private static final class ConfirmedMethod extends ServletInvocableHandlerMethod {
    private final BindingAct declared;
    private final ObjectProvider<ActConfirmation> confirmation;

    ConfirmedMethod(
        HandlerMethod method, BindingAct declared, ObjectProvider<ActConfirmation> confirmation) {
      super(method);
      this.declared = declared;
      this.confirmation = confirmation;
    }

    @Override
    public @Nullable Object invokeForRequest(
        NativeWebRequest request,
        @Nullable ModelAndViewContainer container,
        @Nullable Object... given)
        throws Exception {
      HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
      if (http == null) {
        throw new IllegalStateException("an act belongs to a request");
      }
      return confirmation
          .getObject()
          .answer(http, declared, () -> super.invokeForRequest(request, container, given));
    }
  }
}
