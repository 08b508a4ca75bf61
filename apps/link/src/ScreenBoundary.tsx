import { Component, type ReactNode } from 'react';
import { CallFailed } from './api';
import { FailureScreen } from './screens/failed/FailureScreen';

interface Props {
  onRetry: () => void;
  children: ReactNode;
}

/** Catches a screen whose file could not be fetched, or that broke while drawing. */
export class ScreenBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  retry = () => {
    this.props.onRetry();
    this.setState({ broken: false });
  };

  override render() {
    if (!this.state.broken) return this.props.children;
    const code = navigator.onLine ? 'network' : 'offline';
    return (
      <FailureScreen failure={new CallFailed(code, 'A screen is missing.')} onRetry={this.retry} />
    );
  }
}
