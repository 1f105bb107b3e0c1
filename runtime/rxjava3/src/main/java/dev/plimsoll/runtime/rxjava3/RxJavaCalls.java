package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;

/** Watches what a method returned, each time that someone subscribes to it. */
public final class RxJavaCalls {
  private RxJavaCalls() {}

  /**
   * Watches a completable: a call ends with its end or its error, or when it is disposed of, before
   * the observer learns of it.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @return what the caller gets in its place
   */
  public static Completable watch(DeferredCall call, Completable source) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return RxJavaPlugins.onAssembly(new WatchedCompletable(call, source));
  }

  /**
   * Watches a flowable: a call ends with its end or its error, or when it is disposed of, before
   * the observer learns of it.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param <T> the type of the items
   * @return what the caller gets in its place
   */
  public static <T> Flowable<T> watch(DeferredCall call, Flowable<T> source) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return RxJavaPlugins.onAssembly(new WatchedFlowable<>(call, source));
  }

  /**
   * Watches a maybe: a call ends with its value, its end or its error, or when it is disposed of,
   * before the observer learns of it.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param <T> the type of the value
   * @return what the caller gets in its place
   */
  public static <T> Maybe<T> watch(DeferredCall call, Maybe<T> source) {
    return watch(call, source, null);
  }

  /**
   * Watches a maybe, and reads its value before it is reported.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param results what reads the value; null if nothing does
   * @param <T> the type of the value
   * @return what the caller gets in its place
   */
  public static <T> Maybe<T> watch(
      DeferredCall call, Maybe<T> source, ResultReader<? super T> results) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return RxJavaPlugins.onAssembly(new WatchedMaybe<>(call.read(results), source, results));
  }

  /**
   * Watches an observable: a call ends with its end or its error, or when it is disposed of, before
   * the observer learns of it.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param <T> the type of the items
   * @return what the caller gets in its place
   */
  public static <T> Observable<T> watch(DeferredCall call, Observable<T> source) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return RxJavaPlugins.onAssembly(new WatchedObservable<>(call, source));
  }

  /**
   * Watches a single: a call ends with its value or its error, or when it is disposed of, before
   * the observer learns of it.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param <T> the type of the value
   * @return what the caller gets in its place
   */
  public static <T> Single<T> watch(DeferredCall call, Single<T> source) {
    return watch(call, source, null);
  }

  /**
   * Watches a single, and reads its value before it is reported.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param results what reads the value; null if nothing does
   * @param <T> the type of the value
   * @return what the caller gets in its place
   */
  public static <T> Single<T> watch(
      DeferredCall call, Single<T> source, ResultReader<? super T> results) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return RxJavaPlugins.onAssembly(new WatchedSingle<>(call.read(results), source, results));
  }
}
