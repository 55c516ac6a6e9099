package org.clearinghouse1540.kit.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Makes each {@link PathRecord} of the variables of the path, and of nothing else. */
final class PathRecordResolver implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().isAnnotationPresent(PathRecord.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws Exception {
    if (binders == null
        || !(request.getAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
            instanceof Map<?, ?> path)) {
      throw new IllegalStateException("a path is read inside a request only");
    }
    RecordComponent[] components = parameter.getParameterType().getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      WebDataBinder binder = binders.createBinder(request, null, name);
      values[i] = value(binder, path.get(name), components[i], parameter);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return BeanUtils.instantiateClass(
        parameter.getParameterType().getDeclaredConstructor(types), values);
  }

  private static @Nullable Object value(
      WebDataBinder binder,
      @Nullable Object written,
      RecordComponent component,
      MethodParameter parameter) {
    try {
      return binder.convertIfNecessary(written, component.getType());
    } catch (TypeMismatchException wrong) {
      throw new MethodArgumentTypeMismatchException(
          written, component.getType(), component.getName(), parameter, wrong);
    }
  }
}
