import { Component, type ReactNode } from 'react';
import { CallFailed } from './api';
import { FailureScreen } from './screens/failed/FailureScreen';

interface Props {
  onRetry: () => void;
  children: ReactNode;
}

/** Catches a screen whose file could not be fetched, or that broke while drawing. */
export class ScreenBoundary extends Component<Props, { failure: CallFailed | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(cause: unknown) {
    const failure = cause instanceof CallFailed ? cause : new CallFailed('internal', String(cause));
    return { failure };
  }

  retry = () => {
    this.props.onRetry();
    this.setState({ failure: null });
  };

  override render() {
    const { failure } = this.state;
    return failure ? <FailureScreen failure={failure} onRetry={this.retry} /> : this.props.children;
  }
}
