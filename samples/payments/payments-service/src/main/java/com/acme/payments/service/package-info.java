/** The parts, put together. */
package com.acme.payments.service;
