package org.tats.access;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.tats.common.NotFound;

/** Asks {@link Access} before a method that {@link Requires} a permission runs. */
final class RequiresInterceptor implements MethodInterceptor {

    private final java.util.function.Supplier<Access> access;

    RequiresInterceptor(java.util.function.Supplier<Access> access) {
        this.access = access;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Object target = invocation.getThis();
        var method = target == null
                ? invocation.getMethod()
                : AopUtils.getMostSpecificMethod(invocation.getMethod(), AopUtils.getTargetClass(target));
        Requires requires = AnnotatedElementUtils.findMergedAnnotation(method, Requires.class);
        if (requires != null && !access.get().may(requires.value())) {
            throw new NotFound();
        }
        return invocation.proceed();
    }
}
