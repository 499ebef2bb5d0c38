package no.sloyfe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller's method ask for the page, its words or language, the form sent, and a receipt to leave. */
final class PageArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN =
            Set.of(Page.class, Words.class, Language.class, Visitor.class, Form.class, Receipt.class);

    private final Pages pages;

    PageArguments(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Class<?> wanted = parameter.getParameterType();
        if (wanted == Form.class) {
            return new Form(request.getParameterMap());
        }
        if (wanted == Receipt.class) {
            return new Receipt(Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
        }
        Page page = pages.of(request);
        return wanted == Page.class ? page
                : wanted == Words.class ? page.words()
                : wanted == Language.class ? page.words().language()
                : page.visitor();
    }
}
