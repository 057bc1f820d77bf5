package io.gongkai.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Says of what runs inside {@link AsSystem} that the service does it by itself. Outside the transactions it begins. */
@AsSystem
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class SystemWork {

    private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

    static boolean isUnderWay() {
        return UNDER_WAY.isBound();
    }

    @AroundInvoke
    Object invoke(InvocationContext invocation) throws Exception {
        return ScopedValue.where(UNDER_WAY, true).call(invocation::proceed);
    }
}
