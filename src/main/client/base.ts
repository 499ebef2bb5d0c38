import '@hotwired/turbo';
import './csrf';
import './forms';
import './choose';
import './focus';
import './frames';
import './links';
import './refresh';
