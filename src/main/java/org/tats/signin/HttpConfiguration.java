package org.tats.signin;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before everything else: headers, the check of the origin, cookies, the proxy. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    FilterRegistrationBean<OriginFilter> originFilter(HttpSettings settings) {
        FilterRegistrationBean<OriginFilter> registration = new FilterRegistrationBean<>(new OriginFilter(settings));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    ServletContextInitializer httpSessionCookie(HttpSettings settings) {
        return context -> {
            context.getSessionCookieConfig().setName(settings.cookie("JSESSIONID"));
            context.getSessionCookieConfig().setSecure(settings.https());
            context.getSessionCookieConfig().setPath("/");
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(HttpSettings settings) {
        return server -> {
            server.addEngineValves(new ResponseHeaders(settings));
            if (settings.behindProxy()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setRemoteIpHeader("X-Forwarded-For");
                valve.setProtocolHeader("X-Forwarded-Proto");
                valve.setHostHeader("X-Forwarded-Host");
                valve.setPortHeader("X-Forwarded-Port");
                server.addEngineValves(valve);
            }
        };
    }
}
