package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.RawTargetAccess;
import org.springframework.aop.SpringProxy;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.Aware;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.core.DecoratingProxy;
import org.springframework.util.ClassUtils;

/**
 * A bean with all its interfaces, and its class where that is open, that sends the calls of watched
 * interfaces through their wrappers.
 *
 * <p>It costs a reflective call more than the wrapper alone, which is put in the bean's place where
 * the watched interface is all that the bean can do.
 */
final class WatchedProxy implements MethodInterceptor {
  /** Interfaces that the container itself calls, on the bean and not on what is in its place. */
  private static final List<Class<?>> OF_THE_CONTAINER =
      List.of(
          Advised.class,
          AopInfrastructureBean.class,
          AutoCloseable.class,
          Aware.class,
          DecoratingProxy.class,
          DisposableBean.class,
          InitializingBean.class,
          RawTargetAccess.class,
          Serializable.class,
          SpringProxy.class);

  private final Map<Method, Route> routes = new HashMap<>();

  private WatchedProxy() {}

  /** Returns whether a bean can do more than its watched interface. */
  static boolean hasMore(Object bean, Wrapping wrapping) {
    for (Class<?> type : ClassUtils.getAllInterfacesForClass(bean.getClass())) {
      if (!type.isAssignableFrom(wrapping.type())
          && !type.getName().startsWith("org.springframework.cglib.")
          && OF_THE_CONTAINER.stream().noneMatch(known -> known.isAssignableFrom(type))) {
        return true;
      }
    }
    return false;
  }

  static Object of(Object bean, List<Wrapping> wrappings, Telemetry telemetry) {
    WatchedProxy routing = new WatchedProxy();
    for (Wrapping wrapping : wrappings) {
      routing.add(wrapping.type(), wrapping.wrap(bean, telemetry), bean.getClass());
    }
    ProxyFactory factory = new ProxyFactory();
    factory.setTarget(bean);
    factory.setInterfaces(ClassUtils.getAllInterfacesForClass(bean.getClass()));
    factory.setProxyTargetClass(isOpen(bean.getClass()));
    factory.addAdvice(routing);
    return factory.getProxy(bean.getClass().getClassLoader());
  }

  private static boolean isOpen(Class<?> type) {
    return !Modifier.isFinal(type.getModifiers())
        && !Proxy.isProxyClass(type)
        && !ClassUtils.isLambdaClass(type);
  }

  /** A method is called by the interface's name for it, or by the one that overrides it. */
  private void add(Class<?> type, Object wrapper, Class<?> implementation) {
    for (Method method : type.getMethods()) {
      if (!Modifier.isStatic(method.getModifiers())) {
        Route route = new Route(wrapper, method);
        Method overriding = ClassUtils.getMostSpecificMethod(method, implementation);
        routes.putIfAbsent(method, route);
        routes.putIfAbsent(overriding, route);
        routes.putIfAbsent(BridgeMethodResolver.findBridgedMethod(overriding), route);
      }
    }
  }

  @Override
  public Object invoke(MethodInvocation invocation) throws Throwable {
    Route route = routes.get(invocation.getMethod());
    return route == null
        ? invocation.proceed()
        : AopUtils.invokeJoinpointUsingReflection(
            route.wrapper(), route.method(), invocation.getArguments());
  }

  private record Route(Object wrapper, Method method) {}
}
